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

# stand_still FILE CALL N COMMAND...: starts it in the background, and returns when it stands still behind its Nth such call on that file.
# go_on_again lets it run to its end and has its status; what it says is in the files out and err.
stand_still() {
	path=$dir/$1 call=$2 nth=$3
	shift 3
	rm -f stops
	strace -o stops -P "$path" -e trace="$call" -e inject="$call:signal=SIGSTOP:when=$nth" sh -c 'echo $$ > still; exec "$@"' sh "$@" > out 2> err &
	tracer=$!
	until grep -qs 'stopped by SIGSTOP' stops || ! kill -0 $tracer 2> /dev/null; do sleep 0.01; done
	ok "$* stands still behind a $call" grep -q 'stopped by SIGSTOP' stops
}
go_on_again() {
	kill -CONT "$(cat still)"
	wait $tracer
}

done_testing() {
	echo "$passed passed, $failed failed"
	[ $failed = 0 ]
}
