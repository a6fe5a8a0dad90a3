# --labels en --why shows every line: one that was taken back struck out with the reason, one that is part of another's entry.
cat > journal.csv <<'END'
time,case,event,task,result,kind,actor,due,customer,note
2025-03-03,S1-9,delivery,,,,,,Li,
2025-03-03T09:00,S1-9,call,first,refused,,Ann,,,"not today, he said"
2025-03-03T09:20,S1-9,retract,first,refused,call,Ann,2025-03-03T09:00,,wrong line
2025-03-03T10:00,S1-9,call,,busy,,Ann,,,
2025-03-03T10:00,S1-9,call,,busy,,Ben,,,again
2025-03-02,S1-9,delivery,,,,,,Wang,
2025-03-06T10:00,S1-9,call,first,busy,,Ann,,,
END
as-schedule -n 2025-03-04 --labels en --why S1-9 journal.csv
