# The headers of a journal are told apart letter by letter, as the other tools tell them; twice the same one is refused.
printf 'time,case,event,result,note,Note\n2026-03-01,S-1,call,busy,y,x\n' > j.csv
as-intake -n 2026-03-13 -t journal j.csv | cut -d, -f 1-3,29
sed '1s/note,Note/Note,note/' j.csv | as-intake -n 2026-03-13 -t journal | cut -d, -f 1-3,29
sed '1s/Note/note/' j.csv | as-intake -n 2026-03-13 -t journal
