# Before a card is stripped of its number, each case for which the optout of another counts, where one of the two is destroyed, gets an optout
# of its own: the cases that stay are not called afterwards either.
cat > policy.yaml <<'END'
name: p
callbacks: {first: {from: delivery, within: 7 days}, second: {from: first, after: 1 year, within: 7 days}}
retention: {keep: 1 month}
END
cat > journal.csv <<'END'
time,case,event,phone,color
2025-01-06,old,delivery,13900000001,red
2025-06-05,new,delivery,13900000001,green
2025-01-07T10:00,old,optout,,
2025-06-05T11:00,hour,delivery,13900000001,
2025-06-07,new,call,,
2025-01-05,old too,delivery,13900000001,
2025-06-05,unlike,delivery,13900000002,
2025-06-04T09:00,unlike,optout,,
2025-06-05,stays,delivery,13900000002,
END
sed -i 's/,call,/,amend,/' journal.csv
for erase in '' --erase; do
	as-archive -n 2025-06-06T09:00 -p policy.yaml --destroy $erase --approved-by 课长 journal.csv 2> /dev/null > new.csv
	cut -d, -f1-3,13,20,31 new.csv
	as-schedule -n 2025-06-06T09:00 -p policy.yaml new.csv | cut -d, -f4,5
done
