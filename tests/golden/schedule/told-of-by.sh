# A rung that counts from the deadline was told of the one that stands; told of another, it is to be told again. One that counts from opened, and
# one that the policy has no more, were told once and for all.
cat > policy.yaml <<'END'
name: p
complaints:
  default: usual
  severities:
    usual:
      resolve: 10 days
      escalate: [{name: early, task: resolve, at: opened, to: A}, {name: late, task: resolve, at: by, to: B}]
END
cat > journal.csv <<'END'
time,case,event,task,result,severity,due
2025-03-03T10:00,A,complaint,,,,
2025-03-03T10:00,A,escalate,resolve,early,usual,2025-03-13
2025-03-14T00:00,A,escalate,resolve,late,usual,2025-03-13
2025-03-14T00:00,A,escalate,resolve,gone,usual,2025-03-13
2025-03-14T10:00,A,extend,resolve,,,2025-03-20
END
as-schedule -n 2025-03-14T09:00 -p policy.yaml journal.csv | cut -d, -f3-5,24
as-schedule -n 2025-03-21 -p policy.yaml journal.csv | cut -d, -f3-5,24
as-schedule -n 2025-03-21 -p policy.yaml journal.csv | as-escalate -p policy.yaml -n 2025-03-21 | cut -d, -f1-5,15
