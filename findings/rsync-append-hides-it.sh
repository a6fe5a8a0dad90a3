#!/bin/sh
# rsync 3.5.0: one run with --append behind a change inside the file, and the copy stays wrong for good. The copy then has the length and,
# by -a, the time of the original, so every later `rsync -a`, and --append-verify as well, passes it over as up to date; only -c looks at it again.
# Exit status 0: still so.
set -e
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
rsync --version | head -n 1 | cut -d' ' -f 1-4 > seen
mkdir from to
compare() { cmp -s from/list to/list && echo "$1: same" || echo "$1: differs"; }
printf '%s\n' 'Wang 13800000001' 'Zhao 13800000002' > from/list
rsync -a from/ to
compare copied >> seen
printf '%s\n' '- -' 'Zhao 13800000002' 'Qian 13800000003' > from/list # a name is taken out, a line is added
touch -d '1 hour ago' from/list
for options in "-a --append" "-a" "-a --append-verify" "-a -c"; do
	rsync $options from/ to
	compare "rsync $options" >> seen
	! grep -q Wang to/list || echo "  and the name is there" >> seen
done
cat seen
diff - seen <<'END'
rsync  version 3.5.0
copied: same
rsync -a --append: differs
  and the name is there
rsync -a: differs
  and the name is there
rsync -a --append-verify: differs
  and the name is there
rsync -a -c: same
END
