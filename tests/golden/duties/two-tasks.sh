# A duty has two tasks at most: the occurrence that stands and the next one to come that is not met. An empty journal has them too, and before
# `from` there is only the one to come.
cat > policy.yaml << 'END'
name: house
calendar: {open: [mon, tue, wed, thu, fri]}
duties:
  marking: {on: month 30, from: 2024-01-01, to: [Li, Chen]}
  report: {on: month 1, from: 2024-03-01, within: 2 days, at: "18:00"}
  file: {on: open day, from: 2024-01-01, at: "10:00", to: clerk}
END
for now in 2024-02-10 2024-03-29T09:00 2024-04-01T10:00; do
	as-schedule -p policy.yaml -n $now < /dev/null | cut -d, -f 1-5,20,23,24,28,29
done
# What is done early is not to come any more: the one behind it is.
as-schedule -p policy.yaml -n 2024-02-10 << 'END' | cut -d, -f 1-5
time,case,event,due
2024-02-10T09:00,@marking,done,2024-02-29
2024-02-10T09:00,@marking,done,2024-04-01T12:00
2024-02-10T09:00,@file,done,2024-02-12
2024-02-10T09:00,@file,done,2024-02-13
END
