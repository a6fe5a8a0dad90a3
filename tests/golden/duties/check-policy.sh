# A duty whose deadline can end when the next one has opened already is named: no rung counted from by would fire. So is who has no address.
cat > policy.yaml << 'END'
name: house
calendar: {open: [mon, tue, wed, thu, fri], closed: [2026-02-16, 2026-02-17, 2026-02-18, 2026-02-19, 2026-02-20]}
callbacks: {first: {from: delivery, within: 7 days}}
complaints: {default: low, severities: {low: {resolve: 1 day}}, people: {Li: li@example.com}}
duties:
  daily: {on: day, from: 2024-01-01}
  daily-at: {on: day, from: 2024-01-01, at: "23:59"}
  weekly: {on: mon, from: 2024-01-01, within: 7 days}
  holidays: {on: "mon,wed", from: 2024-01-01, within: 1 day}
  monthly: {on: month -1, from: 2024-01-01, within: 3 weeks, to: Wang, escalate: [{name: head, at: by, to: [owner, Li, Zhao]}]}
END
as-schedule --check-policy -p policy.yaml
