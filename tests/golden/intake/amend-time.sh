# A delivery at another time than the journal has: with --amend the old entry is taken back, and an older list makes it stand again.
read_in() { printf '送货日期,单号,电话\n%s,1,13900000001\n' "$2" | as-intake -n "$1" -t delivery --store N -a j $3; }
read_in 2026-03-10 2026-03-09; read_in 2026-03-11 2026-03-10; read_in 2026-03-11 2026-03-10 --amend; read_in 2026-03-12 2026-03-10 --amend
read_in 2026-03-13 2026-03-09 --amend; read_in 2026-03-14 2026-03-09 --amend
cut -d, -f 1-3,11,15 j
