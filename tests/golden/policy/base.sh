# A policy laid over a shipped house: what it says is its own, key by key; what it does not say is the house's; new names come behind.
# What is printed is whole, and reads as the same again.
cat > ours.yaml <<'END'
base: hotline
name: ours
calendar: {open: [mon, tue, wed, thu, fri]}
callbacks:
  second: {within: 14 days, attempts: 5}
  third: {from: second, after: 1 month, within: 7 days}
complaints:
  default: urgent
  severities:
    ordinary: {reply: 2 days, escalate: [{name: only, at: by, to: 经理}]}
    small: {resolve: 60 days, promote: {after: 1 month, to: ordinary}}
  confirm: {attempts: 3}
supervision: {contact: 1 day}
retention:
END
as-schedule --print-policy -p ours.yaml > whole.yaml
as-schedule --print-policy -p hotline | diff - whole.yaml
as-schedule --print-policy -p whole.yaml | cmp - whole.yaml
as-schedule --check-policy -p ours.yaml
