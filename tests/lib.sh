# For the scripts in tests/system: . "$(dirname "$0")/../lib.sh"; they are called with BUILD, run in an empty directory and end with `done_testing`.
here=$(cd "$(dirname "$0")/.." && pwd)
build=$(cd "${1:-build}" && pwd) || exit 2
export PATH="$build:$PATH" DATA="$here/data" LC_ALL=C
export LSAN_OPTIONS="suppressions=$here/leaks:print_suppressions=0:${LSAN_OPTIONS-}"
unset TZ AS_NOW AS_POLICY
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
cd "$dir" || exit 2
passed=0 failed=0

# ok NAME COMMAND...: the command succeeds.
ok() {
	name=$1
	shift
	if "$@"; then
		passed=$((passed + 1))
		echo "ok $name"
	else
		failed=$((failed + 1))
		echo "not ok $name: $*"
	fi
}

# is NAME GOT WANT: two texts are the same.
is() {
	[ "$2" = "$3" ] || printf '  got:  %s\n  want: %s\n' "$2" "$3"
	ok "$1" [ "$2" = "$3" ]
}

# status COMMAND...: prints its exit status; its output goes to the files out and err.
status() {
	"$@" > out 2> err
	echo $?
}

done_testing() {
	echo "$passed passed, $failed failed"
	[ $failed = 0 ]
}
