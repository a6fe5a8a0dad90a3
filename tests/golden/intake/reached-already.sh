# A call of a call-back that is over is taken in, and pointed out; also where the first one is in the same sheet.
printf '%s\n' time,case,event,task,result 2025-06-01,S-1,delivery,, 2025-06-02T10:00,S-1,call,first,reached 2025-06-01,S-2,delivery,, > journal.csv
printf '%s\n' time,case,event,task,result 2025-06-03T10:00,S-1,call,first,busy 2025-06-03T10:00,S-2,call,first,busy 2025-06-03T11:00,S-2,call,first,refused \
	2025-06-03T12:00,S-2,call,first,reached 2025-06-03T13:00,S-2,call,second,busy 2025-06-01T09:00,S-1,call,first,busy > sheet.csv
as-intake -n 2025-06-03T18:00 -p hotline -t sheet --against journal.csv sheet.csv | wc -l
