# owner and handler are whoever that is, left out where there is nobody; nobody left: the rung's name. Each recipient once.
cat > p.yaml <<'Y'
name: p
complaints:
  default: o
  severities:
    o:
      resolve: 9 days
      escalate:
        - {name: a, task: confirm, at: opened, to: [handler, owner, 主任, handler]}
        - {name: b, task: confirm, at: opened, to: handler}
  confirm: {within: 3 days}
supervision:
  escalate: [{name: c, at: by, to: [owner, handler]}]
Y
printf 'due,by,task,case,severity,owner,handler,opened\n2024-06-03,2024-06-05,confirm,A,o,李,王,2024-06-03\n' > t.csv
printf '2024-06-03,2024-06-05,confirm,B,o,王,王,2024-06-03\n2024-06-03,2024-06-05,confirm,C,o,,,2024-06-03\n' >> t.csv
printf '2024-06-01,2024-06-02,unreached.first,D,,,,2024-06-01\n2024-06-01,2024-06-02,unreached.confirm,E,o,"周,吴",,2024-06-01\n' >> t.csv
as-escalate -p p.yaml -n 2024-06-04T09:00 t.csv | cut -d, -f 2,4,5,14-16
as-escalate -p p.yaml -n 2024-06-04T09:00 -f recipients t.csv
as-escalate -p p.yaml -n 2024-06-04T09:00 --to 王 t.csv | cut -d, -f 2,4,5,14
as-escalate -p p.yaml -n 2024-06-04T09:00 -f text --to 主任 t.csv
