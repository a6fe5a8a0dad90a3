# A policy stands alone: one without call-backs or without complaints is fine, and that they are missing is said. So is who has no address.
printf 'name: x\n' > x.yaml
as-schedule --check-policy -p x.yaml
cat > x.yaml <<'END'
name: x
callbacks: {first: {from: delivery, within: 7 days}}
complaints:
  default: o
  people: {经理: head@example.com}
  severities: {o: {resolve: 1 day, escalate: [{name: a, task: resolve, at: by, to: [经理, owner, 总监]}]}}
supervision: {escalate: [{name: b, at: opened, to: 课长}]}
END
as-schedule --check-policy -p x.yaml
as-schedule --check-policy -p hotline
