# Journals that were read together have an entry in two ways: the last line is what it says, and any other row a conflict.
printf 'time,case,event,task,result,note\n2025-06-01,S-1,delivery,,,\n2025-06-03T10:00,S-1,reply,,,one\n2025-06-03T10:00,S-1,reply,,,two\n' > journal.csv
for note in one two three; do
	printf "time,case,event,note\n2025-06-03T10:00,S-1,reply,$note\n" > sheet.csv
	as-intake -n 2025-06-03T18:00 -t sheet --against journal.csv sheet.csv | wc -l
done
