# What stands later in the journal was later: the complaint opens the issue again.
printf 'time,case,event\n2024-06-05T10:00,N-78,resolve\n2024-06-05T10:00,N-78,complaint\n' |
	as-intake -a journal.csv -t journal
as-schedule journal.csv | grep -q 2024-06-05.*,reply,N-78,
