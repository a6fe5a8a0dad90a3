# A row as a call sheet comes back is no matter for a word.
printf 'time,case,event,phone\n2025-06-01,N1-7,delivery,13911110001\n2025-06-02,N1-7,complaint,\n' > journal.csv
{
	echo time,case,event,task,result,score,due,newphone,note
	echo 2025-06-03T09:59,N1-7,extend,reply,,,2025-06-09,,
	echo 2025-06-03T10:00,N1-7,reply,,,,,,told him
	echo 2025-06-03T10:01,N1-7,resolve,,,,,,
	echo 2025-06-03T10:02,N1-7,call,confirm,reached,satisfied,,,fine
	echo 2025-06-03T10:03,N1-7,call,first,later,,2025-06-04T10:00,13911110002,
	echo ,N1-7,waive,first,,,,,
} > sheet.csv
as-intake -n 2025-06-03T18:00 -p hotline -t sheet --against journal.csv sheet.csv | cut -d, -f 1-6
