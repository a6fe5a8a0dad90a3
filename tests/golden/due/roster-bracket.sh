# A bracket that may change the meaning makes the column of the slot another one: that is told, since all are on duty in every slot then.
printf 'due,slot,by,task,case,phone,agent,owner,policy\n2025-06-05,afternoon,2025-06-09,first,a,1,,,hotline\n2025-06-05,afternoon,2025-06-09,first,b,2,,,hotline\n' > tasks.csv
printf '日期,班次(临时),姓名\n2025-06-05,morning,Ann\n2025-06-05,afternoon,Bob\n' > roster.csv
as-due -n 2025-06-05 --roster roster.csv tasks.csv | cut -d, -f 2,11
sed 's/(临时)//' roster.csv > plain.csv
as-due -n 2025-06-05 --roster plain.csv tasks.csv | cut -d, -f 2,11
