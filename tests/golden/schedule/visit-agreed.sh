# A visit that is agreed is the visit's deadline: of extends and appoints the latest. Called off, the latest extend counts again.
cat > policy.yaml <<'END'
name: p
complaints: {default: usual, severities: {usual: {visit: 4 days, resolve: 10 days}}}
END
cat > journal.csv <<'END'
time,case,event,due,task
2025-03-03T09:00,agreed,appoint,2025-03-20,
2025-03-03T10:00,agreed,complaint,,
2025-03-03T10:00,agreed,appoint,2025-03-10T14:00,
2025-03-03T10:00,before,complaint,,
2025-03-03T09:00,before,appoint,2025-03-20,
2025-03-03T10:00,extended,complaint,,
2025-03-03T11:00,extended,appoint,2025-03-10T14:00,
2025-03-03T12:00,extended,extend,2025-03-11,visit
2025-03-03T10:00,off,complaint,,
2025-03-03T11:00,off,extend,2025-03-11,visit
2025-03-03T12:00,off,appoint,2025-03-12,
2025-03-03T13:00,off,appoint,2025-03-13,
2025-03-03T14:00,off,appoint,,
2025-03-03T10:00,met,complaint,,
2025-03-03T11:00,met,appoint,2025-03-12,
2025-03-04T11:00,met,visit,,
END
as-schedule -n 2025-03-05 -p policy.yaml journal.csv | cut -d, -f3-5
