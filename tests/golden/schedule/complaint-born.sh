# A case without delivery that a complaint or an enquiry opened has the service complaint: of the call-backs only those apply that name it, from
# the date of the first complaint or enquiry. Once there is a delivery, that decides. The card's service stays empty.
cat > policy.yaml <<'END'
name: p
callbacks:
  all: {from: delivery, within: 7 days}
  care: {from: delivery, after: 14 days, within: 7 days, services: complaint}
  then: {from: care, within: 7 days, services: [install, complaint], coverage: {default: 50%}}
complaints: {default: usual, severities: {usual: {resolve: 10 days}}}
END
cat > journal.csv <<'END'
time,case,event,service,store
2025-03-05T10:00,complaint,complaint,,S
2025-03-06T10:00,complaint,resolve,,S
2025-03-04,enquiry,enquiry,,S
2025-03-20,enquiry,close,,S
2025-03-05T10:00,open,complaint,,S
2025-03-05,delivered,complaint,,S
2025-03-06,delivered,resolve,,S
2025-03-07,delivered,delivery,install,S
2025-03-07,service,delivery,complaint,S
2025-03-08,sold,delivery,,S
2025-03-01,amended,amend,,S
2025-03-05T10:00,second,complaint,,S
2025-03-05T11:00,second,close,,S
2025-03-05T10:00,third,complaint,,S
2025-03-05T11:00,third,close,,S
END
as-schedule -n 2025-03-31 -p policy.yaml journal.csv | cut -d, -f1,3-5,12,27
as-schedule -n 2025-03-31 -p policy.yaml --why enquiry journal.csv
