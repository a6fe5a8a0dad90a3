# Who resolved makes the confirming call, any of them: A's bo, also where nobody answers; B's resolve is another's. C's was reopened and
# resolved by another. D's task is not written. E's is resolved by nobody. F's issue was closed by the resolve, since nobody confirms there.
cat > journal.csv << 'END'
time,case,event,task,result,score,actor
2024-06-03T10:00,A,complaint,,,,ann
2024-06-04T10:00,A,resolve,,,,bo
2024-06-04T11:00,A,resolve,,,,ann
2024-06-05T10:00,A,call,confirm,no-answer,,bo
2024-06-06T10:00,A,call,confirm,reached,satisfied,bo
2024-06-03T10:00,B,complaint,,,,ann
2024-06-04T10:00,B,resolve,,,,ann
2024-06-05T10:00,B,call,confirm,reached,satisfied,bo
2024-06-03T10:00,C,complaint,,,,ann
2024-06-04T10:00,C,resolve,,,,bo
2024-06-05T10:00,C,call,confirm,reached,dissatisfied,bo
2024-06-05T11:00,C,call,confirm,reached,satisfied,bo
2024-06-06T10:00,C,resolve,,,,cy
2024-06-07T10:00,C,call,confirm,reached,satisfied,bo
2024-06-03T10:00,D,complaint,,,,ann
2024-06-04T10:00,D,resolve,,,,bo
2024-06-05T10:00,D,call,,reached,satisfied,bo
2024-06-03T10:00,E,complaint,,,,ann
2024-06-04T10:00,E,resolve,,,,
2024-06-05T10:00,E,call,confirm,reached,satisfied,
END
as-audit -n 2024-06-30 --only self journal.csv
printf 'name: nobody confirms\ncomplaints: {default: any, severities: {any: {resolve: 3 days}}}\n' > policy.yaml
as-audit -p policy.yaml -n 2024-06-30 --only self << 'END'
time,case,event,task,result,score,actor
2024-06-03T10:00,F,complaint,,,,ann
2024-06-04T10:00,F,resolve,,,,bo
2024-06-05T10:00,F,call,confirm,reached,satisfied,bo
END
