# Files named to be taken for options, or to write on the terminal.
name=$(printf 'x\n\033[31my.csv')
row() { printf 'time,slip,phone,odd\n2024-06-05,%s,13800000001,\n' $1; }
row 1 > -rf; row 2 > -; row 3 > "$name"; row 4 > --help
as-intake -a journal.csv -t delivery --store N -- -rf ./- "$name" --help
