# --check-policy names each rung whose task never comes, so that nobody is ever told: its severity has no such deadline, or reply, which is meant
# where no task is given; there are no confirming calls, or no calls at all; a confirming call is told of when it can't be made any more.
cat > x.yaml <<'END'
name: x
complaints:
  default: o
  severities:
    u:
      visit: 1 day
      resolve: 2 days
      escalate:
        - {name: a, at: by, to: [manager, owner]}
        - {name: b, task: visit, at: by, to: manager}
        - {name: c, task: assign, at: opened, to: manager}
        - {name: d, task: confirm, at: opened, to: manager}
    o: {resolve: 5 days}
supervision:
  escalate:
    - {name: e, at: opened, to: manager}
    - {name: f, task: unreached.confirm, at: opened, to: manager}
    - {name: g, task: contact, at: by, to: manager}
END
as-schedule --check-policy -p x.yaml
sed 's/^supervision/  confirm: {within: 3 days}\n&/; s/task: confirm, at: opened/task: confirm, at: by/; s/task: assign, at/task: confirm, at/' x.yaml > y.yaml
as-schedule --check-policy -p y.yaml
printf 'name: ours\nbase: hotline\nsupervision:\n  escalate: [{name: e, task: unreached.second, at: by, to: 课长}]\n' > z.yaml
as-schedule --check-policy -p z.yaml
