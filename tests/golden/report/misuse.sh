try() { as-report -n 2024-06-30 "$@" < /dev/null; echo "$?"; }
try
try -r nosuch
try -r ""
try -r callback
try -r all
try -r callbacks -f pdf
try -r callbacks -b month,week
try -r callbacks -b store,store
try -r callbacks -b nosuch
try -r callbacks --month 2024-06 --to 2024-07-01
try -r callbacks --month 2024-6
try -r callbacks --from 2024-06-01T10:00
try -r callbacks --to soon
try -r callbacks -f table --labels fr
