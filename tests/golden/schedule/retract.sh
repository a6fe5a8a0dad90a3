# An entry that was taken back is as if it had never been written: a refusal, a void, what it says of the card, a delivery's date. Written
# more often than taken back, it stands. A retract may be dated before what it takes back, and may fit nothing.
cat > policy.yaml <<'END'
name: p
callbacks: {first: {from: delivery, within: 7 days}}
complaints: {default: usual, severities: {usual: {resolve: 9 days}}}
END
cat > journal.csv <<'END'
time,case,event,task,result,kind,due,phone,customer,note
2025-03-03,refused,delivery,,,,,13900000001,,
2025-03-03T09:00,refused,call,first,refused,,,,,not today
2025-03-03T11:00,refused,retract,first,refused,call,2025-03-03T09:00,,,another customer
2025-03-03,void,delivery,,,,,,,
2025-03-04T09:00,void,void,,,,,,,
2025-03-04T08:00,void,retract,,,void,2025-03-04T09:00,,,
2025-03-03,card,delivery,,,,,13900000002,Li,
2025-03-03T10:00,card,amend,,,,,13900000003,Wang,
2025-03-03T11:00,card,retract,,,amend,2025-03-03T10:00,,,
2025-03-01,date,delivery,,,,,13900000004,,
2025-03-03,date,delivery,,,,,,,
2025-03-03T12:00,date,retract,,,delivery,2025-03-01,,,
2025-03-03,again,delivery,,,,,,,
2025-03-03T09:00,again,call,first,refused,,,,,
2025-03-03T11:00,again,retract,first,refused,call,2025-03-03T09:00,,,
2025-03-03T09:00,again,call,first,refused,,,,,
2025-03-03,no fit,delivery,,,,,,,
2025-03-03T09:00,no fit,call,first,busy,,,,,
2025-03-03T11:00,no fit,retract,first,refused,call,2025-03-03T09:00,,,
2025-03-03T11:00,no fit,retract,,busy,call,2025-03-03T09:00,,,
2025-03-03T11:00,no fit,retract,first,busy,call,2025-03-03,,,
2025-03-03T11:00,no fit,retract,first,busy,sale,2025-03-03T09:00,,,
2025-03-03T10:00,closed,complaint,,,noise,,,,loud
2025-03-03T11:00,closed,close,,,,,,,
2025-03-04T10:00,closed,retract,,,close,2025-03-03T11:00,,,
2025-03-03T10:00,gone,complaint,,,noise,,,,loud
2025-03-04T10:00,gone,retract,,,complaint,2025-03-03T10:00,,,
END
as-schedule -n 2025-03-05 -p policy.yaml journal.csv | cut -d, -f1,3-6,8,9,19,26,27
echo before the retract is seen
as-schedule -n 2025-03-03T10:59 -p policy.yaml journal.csv | grep -c refused || true
