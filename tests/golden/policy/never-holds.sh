# --check-policy names what a condition of `require` can never find: a word that neither the column nor the policy has. And a share of customers
# below one percent, which most likely was meant as a fraction.
cat > x.yaml <<'END'
name: x
classes: [vip]
callbacks: {first: {from: delivery, within: 7 days, services: [delivery, 上门], coverage: {vip: 1, default: 0.5}}}
complaints: {default: o, severities: {u: {resolve: 1 day}, o: {resolve: 5 days}}}
require:
  - {event: call, fields: note, when: {score: [dissatisfied, unhappy], result: [reached, ""]}}
  - {event: [complaint, enquiry], fields: [phone], when: {severity: [U, major], class: [VIP, gold], service: [上门, 维保]}}
  - {event: complaint, fields: note, when: {channel: 电话, kind: 安全}}
  - {event: waive, fields: note, when: {task: [frist, First, confirm]}}
  - {event: extend, fields: note, when: {task: [reply, answer]}}
  - {event: done, fields: note, when: {case: ["@nobody", "A-1"]}}
END
as-schedule --check-policy -p x.yaml
