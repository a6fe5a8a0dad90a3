# The optout that was written for another case is shown where it counts.
cat > journal.csv <<'END'
time,case,event,phone
2025-03-03,S1-8,delivery,13900000001
2025-03-04T10:00,S1-8,optout,
2025-03-05,S1-9,delivery,13900000001
2025-03-05T10:00,S1-9,amend,
END
as-schedule -n 2025-03-06 --labels en --why S1-9 journal.csv
