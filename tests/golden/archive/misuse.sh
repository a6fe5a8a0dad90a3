try() { as-archive "$@"; echo $?; }
try; try --state live --destroy; try --state lively; try --state ""; try --destroy; try --destroy --approved-by " "; try --destroy --approved-by "$(printf "a\tb")"
try --state live --erase; try --destroy --approved-by A -i journal.csv more.csv; try --destroy --approved-by A -i journal.csv; try --destroy --approved-by A -i .; ls
