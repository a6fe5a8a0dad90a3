# A promise past the window, a case closed by decision, one without delivery, and a rung that was told.
cat > j.csv <<'END'
time,case,event,task,result,severity,due,store,phone,to,class
2025-03-03,p,delivery,,,,,S1,13911110009,,
2025-03-09T10:00,p,call,first,later,,2025-03-20T10:00,,,,
2025-03-03,q,delivery,,,,,S1,13911110008,,
2025-03-04T10:00,q,complaint,,,,,,,,
2025-03-08T10:00,q,escalate,reply,late,ordinary,2025-03-07,,,chief,
2025-03-12T10:00,q,close,,,,,,,,
2025-03-04T10:00,r,complaint,,,,2025-03-06,S1,13911110007,,
END
for c in p q r; do
	for now in 2025-03-10 2025-03-13 2025-03-21 2031-01-01; do
		as-schedule -n $now --labels en --why $c j.csv
	done
done
