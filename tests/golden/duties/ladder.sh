# The ladder of a duty: owner is whom it is for, each of several; handler is nobody; no rung fires before the day, however early it counts from
# by; a repeat comes again; what was told of a day is not told again.
cat > policy.yaml << 'END'
name: house
duties:
  report:
    on: month 1
    from: 2024-06-01
    within: 2 days
    to: [Li, Chen]
    escalate:
      - {name: soon, at: by - 3 days, to: [owner, Li]}
      - {name: head, at: by, to: [Wang, owner], repeat: 1 day}
      - {name: nobody, at: by + 1 day, to: handler}
END
: > journal.csv
run() {
	as-schedule -p policy.yaml -n "$1" journal.csv > tasks.csv
	as-escalate -q -p policy.yaml -n "$1" tasks.csv > told.csv
	cut -d, -f 1-5,14,15,30 told.csv | sed 1d
	as-intake -t journal -p policy.yaml -n "$1" -a journal.csv told.csv 2> /dev/null
}
run 2024-05-31T23:59
run 2024-06-01T00:00
run 2024-06-03T23:59
run 2024-06-04T00:00
run 2024-06-04T08:00
run 2024-06-05T00:00
grep duty.report tasks.csv | cut -d, -f 1,3,23,24
as-escalate -p policy.yaml -n 2024-06-05 -f recipients tasks.csv
as-escalate -p policy.yaml -n 2024-06-05 -f text --to Chen tasks.csv
as-escalate -p policy.yaml -n 2024-06-05 -q --to Zhao tasks.csv
# The next month begins anew.
run 2024-07-01T08:00
