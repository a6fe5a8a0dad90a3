# Rows made under other rules are refused; a row that names no policy is taken.
printf 'name: here\ncallbacks: {first: {from: delivery, within: 1 day}}\n' > p.yaml
printf 'due,task,case,policy\n2024-06-05,first,A,here\n2024-06-05,first,B,there\n2024-06-05,first,C,\n' > t.csv
as-due -n 2024-06-07 -p p.yaml -f tasks t.csv | cut -d, -f 1,5,29
as-escalate -n 2024-06-07 -p p.yaml t.csv
echo "? $?"
as-due -n 2024-06-07 -p p.yaml --strict t.csv
