printf 'time,case,event,store\n2024-06-01,A,delivery,S\n2024-06-02,B,delivery,S\n' > new.csv
as-intake -t journal -a j.csv -n 2024-06-30 --snapshot new.csv
ls j.csv*
printf 'time,case,event,result,note\n2024-06-05T10:00,A,call,busy,\n2024-06-03,B,delivery,,other\n' > more.csv
as-intake -t journal -a j.csv -n 2024-06-30 --snapshot more.csv; echo "? $?"
AS_SNAPSHOT=off as-intake -t journal -a j.csv -n 2024-06-30 more.csv; echo "? $?"
as-intake -t journal -a j.csv -n 2024-06-30 more.csv; echo "? $?"
as-intake -t journal --snapshot more.csv; echo "? $?"
as-intake --batches --snapshot -a j.csv; echo "? $?"
