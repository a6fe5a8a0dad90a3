try() { as-audit -n 2024-06-30 "$@" < /dev/null; echo "$?"; }
try --only nosuch
try --only slot,nosuch
try --only ''
try --month soon
try --month 2024-06 --from 2024-06-01
try --to 2024-06-01T10:00
try -f html
try -f table --labels fr
try --count nosuch
try --count rule -f table
try nosuch.csv
