# Over a base a duty is laid key by key, `on` and `escalate` whole; a new one comes behind. A mistake is told of the file that has it.
cat > house.yaml << 'END'
name: house
calendar: {roll: preceding}
duties:
  report: {on: [month 1, month 15], from: 2024-01-01, within: 2 days, to: Li, escalate: [{name: a, at: by, to: A}, {name: b, at: opened, to: B}]}
  file: {on: open day, from: 2024-01-01}
END
cat > ours.yaml << 'END'
base: house.yaml
duties:
  other: {on: day, from: 2024-06-01, roll: none}
  report: {on: month 3, escalate: [{name: c, at: by, to: C}]}
END
as-schedule --print-policy -p ours.yaml | sed -n '/^duties/,/^roster/p'
printf 'name: x\nduties: {report: {on: month 3}}\n' > bad.yaml
as-schedule --print-policy -p bad.yaml
