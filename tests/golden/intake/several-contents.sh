# Journals that were read together have an entry in two ways: the last line is what it says, and any other row a conflict.
printf 'time,case,event,task,result,note\n2025-06-01,S-1,delivery,,,\n2025-06-03T10:00,S-1,reply,,,one\n2025-06-03T10:00,S-1,reply,,,two\n' > journal.csv
for note in one two three; do
	printf "time,case,event,note\n2025-06-03T10:00,S-1,reply,$note\n" > sheet.csv
	as-intake -n 2025-06-03T18:00 -t sheet --against journal.csv sheet.csv | wc -l
done
# Of deliveries it is the first line.
printf 'time,case,event,store,slip,phone\n2025-06-01,S-1,delivery,S,1,13911110001\n2025-06-01,S-1,delivery,S,1,13911110002\n' > journal.csv
for phone in 13911110001 13911110002; do
	printf "time,store,slip,phone\n2025-06-01,S,1,$phone\n" > list.csv
	as-intake -n 2025-06-03T18:00 -t delivery --against journal.csv list.csv | wc -l
done
