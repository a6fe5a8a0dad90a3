# What a call to come would have been given is written down too: as-report sees it when its time comes.
printf 'time,case,event,task,result\n2021-01-04T09:00,A,complaint,,\n2025-07-01T10:00,A,resolve,,\n2025-07-01T11:00,A,call,,busy\n2025-07-01T12:00,A,call,,reached\n2025-07-01T13:00,A,call,,reached\n' > journal.csv
as-archive -n 2025-06-30 -p hotline --destroy --approved-by 王 journal.csv 2> /dev/null | cut -d, -f 1-5
