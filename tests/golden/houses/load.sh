# The load of the next 60 days: how many calls fall due on which day and in which slot, as known on 15 January 2024.
as-schedule -p hotline -n 2024-01-15T12:00 "$DATA/journal.csv" | as-due -n 2024-01-15T12:00 --from 2024-01-15 --to 2024-03-15 -t first,second,confirm --count due,slot
# R026: next month's second calls, by store.
as-schedule -p hotline -n 2024-03-30 "$DATA/journal.csv" | as-due -n 2024-03-30 --month next -t second --count store
