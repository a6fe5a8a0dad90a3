# For the rows that want a tool to have nothing to say of ours, after it has reported its own bug of tests/planted.c: sourced with BUILD as $1.
# A tool that is not installed is named and not counted.
here=$(cd "$(dirname "$0")/.." && pwd)
mkdir -p "$1/clean"
build=$(cd "$1" && pwd) || exit 2
cd "$here/.." || exit 2
log=$(mktemp) || exit 2
trap 'rm -f "$log"' EXIT
passed=0 failed=0 clean='' missing=''
planted=$build/clean/planted-$(basename "$0")
unset MAKEFLAGS

count() {
	if [ "$1" = 0 ]; then
		passed=$((passed + 1))
		return
	fi
	failed=$((failed + 1))
	echo "not ok $2"
	grep '^not ok\|[1-9][0-9]* failed' "$log"
	tail -n 20 "$log"
}

# there TOOL: is it installed?
there() {
	command -v "$1" > /dev/null && return
	missing="$missing $1"
	return 1
}

# finds NAME COMMAND...: the planted bug is reported, by a status that is not 0.
finds() {
	name=$1
	shift
	"$@" > "$log" 2>&1
	[ $? != 0 ]
	count $? "$name does not report its planted bug"
}

# silent NAME COMMAND...: status 0.
silent() {
	name=$1
	shift
	"$@" > "$log" 2>&1
	count $? "$name"
	clean="$clean $name"
}

# runs NAME CC FLAGS BUG...: each planted bug ends the program built with these flags.
runs() {
	name=$1 cc=$2 flags=$3
	shift 3
	for bug; do
		$cc -g $flags -fno-sanitize-recover=all -D"$bug" -o "$planted" tests/planted.c
		finds "$name" "$planted"
	done
}

# To be called at the end.
bill() {
	if [ -z "$clean" ] && [ "$missing" ]; then
		echo "0 passed, 0 failed: skipped: not installed:$missing"
		exit
	fi
	echo "$passed passed, $failed failed: 0 reports wanted of$clean${missing:+; not installed:$missing}"
	[ $failed = 0 ]
}
