# No line of a notice is wider than 76 columns, whatever stands in the task.
long=$(printf '很长的情况说明，%.0s' $(seq 40))
printf 'due,by,task,case,customer,severity,opened,owner,note\n2024-06-03,2024-06-04,reply,%s,王五,ordinary,2024-06-03T10:00,%s,%s\n' "$(printf 'N%0150d' 7)" "$long" "$long" > t.csv
as-escalate -n 2024-06-06T09:00 -f text --to 楼面课长 t.csv
