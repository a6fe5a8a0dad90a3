# An issue from its opening through deadlines, extension, confirming call and reopening, as --labels en --why tells it.
cat > j.csv <<'END'
time,case,event,task,result,score,severity,due,store,phone,class,service
2025-03-03,k,delivery,,,,,,S1,13911110009,,delivery
2025-03-04T10:00,k,complaint,,,,,,,,,
2025-03-04T11:00,k,assign,,,,,,,,,
2025-03-04T12:00,k,extend,resolve,,,,2025-05-01,,,,
2025-03-05T10:00,k,reply,,,,,,,,,
2025-03-06T10:00,k,resolve,,,,,,,,,
2025-03-06T15:00,k,call,confirm,no-answer,,,,,,,
2025-03-07T15:00,k,call,confirm,reached,dissatisfied,,,,,,
2025-03-08T10:00,k,resolve,,,,,,,,,
2025-03-09T10:00,k,call,confirm,reached,satisfied,,,,,,
2025-03-10T10:00,k,call,first,later,,,2025-03-12T10:00,,,,
2025-06-01T10:00,k,complaint,,,,,2025-06-03,,,,
END
for now in 2025-03-04T13:00 2025-03-05T12:00 2025-03-06T16:00 2025-03-07T16:00 2025-03-10T12:00 2025-03-20 2025-06-02 2030-01-01; do
	as-schedule -n $now --labels en --why k j.csv
done
sed 's/^2025-03-03,k,delivery/2025-03-03,k,enquiry/' j.csv | as-schedule -n 2025-03-07 --labels en --why k
