# In the language of the house: headers, events, results, scores, states and the tools' own tasks. Names of the policy stay as they are.
as-schedule -n 2025-03-05T09:00 --why S1-4 "$DATA/story.csv"
cat > j.csv << 'END'
time,case,event,task,result,score,severity,kind,actor,due,phone,note
2024-06-03,A,install,,,,,,,,13800000001,
2024-06-03T09:00,A,delivery,,,,,,,,,
2024-06-04T10:00,A,call,,reached,dissatisfied,,,李萍,,,漏水
2024-06-05T09:00,A,wait,resolve,,,,,陈磊,2024-06-10,,等配件
2024-06-05T10:00,A,wait,resolve,,,,,陈磊,2024-06-11,,写错了
2024-06-05T10:05,A,retract,resolve,,,,wait,陈磊,2024-06-05T10:00,,
2024-06-06T10:00,A,extend,visit,,,,,陈磊,2024-06-20,,
2024-06-07T10:00,A,call,confirm,busy,,,,李萍,,,
2024-06-09T10:00,A,call,,busy,,,,李萍,,,
END
as-schedule -n 2024-06-08 --why A j.csv
as-schedule -n 2024-06-08 --labels zh -p "$DATA/policies/plain.yaml" --why A j.csv | tail -n 12
as-schedule -n 2024-06-08 --labels de --why A j.csv
