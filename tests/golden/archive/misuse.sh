try() { as-archive "$@"; echo $?; }
try; try --state live --destroy; try --state lively; try --state ""; try --destroy; try -p hotline --destroy --approved-by " "; try --destroy --approved-by "$(printf "a\tb")"
try --state live --erase; try -p hotline --destroy --approved-by A -i journal.csv more.csv; try -p hotline --destroy --approved-by A -i journal.csv; try -p hotline --destroy --approved-by A -i .; ls
