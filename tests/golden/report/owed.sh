# Owed is an answer or a solution that was given, or whose deadline passed unmet: by now, or by when the issue was closed. By case, in the order
# of the letters: A answered in time and waits for confirmation; B late; C never, and late by now; D not yet late; E closed in time, F too late;
# G closed on the last day, without hour; H resolved in time after it was reopened, never answered; I resolved late; J has a severity without
# reply deadline, so its reply is on time, K the same without reply: unanswered all the same.
cat > policy.yaml << 'END'
name: owed
complaints:
  default: ordinary
  confirm: {within: 3 days}
  severities:
    ordinary: {reply: 2 days, resolve: 5 days}
    low: {resolve: 60 days}
END
as-report -p policy.yaml -n 2024-06-30T09:00 -r complaints -b store << 'END' | cut -d, -f 1,7-10,13-16,20-23
time,case,event,store,severity
2024-06-03T10:00,A,complaint,A,
2024-06-05T23:00,A,reply,,
2024-06-08T10:00,A,resolve,,
2024-06-03T10:00,B,complaint,B,
2024-06-06T00:00,B,reply,,
2024-06-03T10:00,C,complaint,C,
2024-06-29T10:00,D,complaint,D,
2024-06-03T10:00,E,complaint,E,
2024-06-05T23:59,E,close,,
2024-06-03T10:00,F,complaint,F,
2024-06-09T00:00,F,close,,
2024-06-03T10:00,G,complaint,G,
2024-06-05,G,close,,
2024-06-03T10:00,H,complaint,H,
2024-06-20T10:00,H,resolve,,
2024-06-21T10:00,H,complaint,,
2024-06-22T10:00,H,resolve,,
2024-06-23T10:00,H,close,,
2024-06-03T10:00,I,complaint,I,
2024-06-09,I,resolve,,
2024-06-03T10:00,J,complaint,J,low
2024-06-20T10:00,J,reply,,
2024-06-03T10:00,K,complaint,K,low
END
