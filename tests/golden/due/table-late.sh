# The table marks what is late, and leaves out columns that are empty throughout; a pipe shows no colour.
printf 'due,by,task,case,severity,owner,last\n2024-06-04,2024-06-04,reply,A,o,甲,\n2024-06-05,2024-06-05,first,B,,,2024-06-04T10:00 no-answer\n2024-06-05,2024-06-05T08:59,unreached.first,C,,,\n' > t.csv
as-due -n 2024-06-05T09:00 -f table --labels en t.csv
TERM=xterm as-due -n 2024-06-05T09:00 -f table --labels zh --agents 甲 t.csv
as-due -n 2024-06-01T09:00 -f table --labels en t.csv
