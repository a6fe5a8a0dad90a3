# In a journal it is no error: what lacks something is told, with status 1, and taken.
cat > policy.yaml << 'END'
name: house
require:
  - {event: [delivery, call], fields: [brand, model]}
END
as-intake -t journal -p policy.yaml -n 2024-06-30 << 'END' > out.csv
time,case,event,task,result,brand,model
2024-06-01,S-1,delivery,,,Haier,X1
2024-06-02,S-1,call,,busy,,
2024-06-02,S-2,delivery,,,Haier,
2024-06-03,S-2,call,,busy,,Y2
2024-06-03,S-3,call,,busy,,
2024-06-03,S-3,escalate,,x,,
END
echo "status $?"
cut -d, -f 1-3 out.csv
