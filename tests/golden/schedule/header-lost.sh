# A journal whose first line is an entry has lost its header: it is told as that, and by who would append as well. Another first line is no entry.
sed 1d "$DATA/story.csv" > journal.csv
as-schedule -n 2025-03-05 journal.csv
printf 'time,case,event\n2025-03-05,S1-1,void\n' | as-intake -n 2025-03-05 -t journal -a journal.csv
sed '1s/time/when/' "$DATA/story.csv" | as-schedule -n 2025-03-05
