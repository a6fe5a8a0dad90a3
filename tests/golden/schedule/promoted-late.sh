# A resolve without hour is in time for a promotion on the whole of its day, whatever else happens on that day; one with an hour is not, nor is a
# close.
cat > policy.yaml <<'END'
name: p
complaints:
  default: usual
  severities: {grave: {resolve: 2 days}, usual: {resolve: 9 days, promote: {after: 4 hours, to: grave}}}
  confirm: {within: 3 days}
END
cat > journal.csv <<'END'
time,case,event
2025-03-03T08:00,day,complaint
2025-03-03T13:00,day,reply
2025-03-03,day,resolve
2025-03-03T08:00,hour,complaint
2025-03-03T13:00,hour,resolve
2025-03-03,next day,complaint
2025-03-04,next day,resolve
2025-03-03T08:00,closed,complaint
2025-03-03T13:00,closed,close
2025-03-03,closed,resolve
2025-03-03T14:00,closed,complaint
END
as-schedule -n 2025-03-05 -p policy.yaml journal.csv | cut -d, -f4,5,18
as-report -n 2025-03-05 -p policy.yaml -r complaints -b severity journal.csv | cut -d, -f1,2
