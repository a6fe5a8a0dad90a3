# A void case has no tasks: nobody is waited for, and nothing is next.
cat > journal.csv <<'END'
time,case,event
2025-01-20,S1-9,delivery
2025-02-20,S1-9,void
END
as-schedule -n 2025-03-04 --labels en --why S1-9 journal.csv
