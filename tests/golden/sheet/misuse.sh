try() { as-sheet "$@" < /dev/null; echo "? $?"; }
try a b
try -r --labels en
try -r --title x
try --sheet x
try --labels de
try --title "$(printf '%0260d' 0)"
try --title "$(printf '\377')"
try -r
try -r -o
printf 'a\n' | as-sheet -o no/such
printf 'a\n' | as-sheet > /dev/full
printf 'a\n' | as-sheet | as-sheet -r > /dev/full
printf 'a\n' | TMPDIR=/no/such as-sheet
