# What somebody wrote into a sheet row that does nothing there: the row is taken in as it stands, and he hears of it.
printf 'time,case,event,phone\n2025-06-01,N1-7,delivery,13911110001\n' > journal.csv
{
	echo time,case,event,task,result,score,due,newphone,note
	echo 2025-06-03T10:00,N1-7,optout,,接通,,,,no more calls please
	echo 2025-06-03T10:01,N1-7,void,first,busy,,,,
	echo 2025-06-03T10:02,N1-7,reply,,no-answer,,,,an event that the sheet came with
	echo 2025-06-03T10:03,N1-7,resolve,,,,,13911110002,
	echo 2025-06-03T10:04,N1-7,call,first,no-answer,不满意,,,
	echo 2025-06-03T10:05,N1-7,reply,,,满意,,,
	echo 2025-06-03T10:06,N1-7,call,first,busy,,2025-06-05,,
	echo 2025-06-03T10:07,N1-7,call,first,later,,2025-06-02,,
	echo 2025-06-03T10:08,N1-7,extend,reply,,,2025-06-01,,
	echo 2025-06-03T10:09,N1-7,call,frist,reached,,,,
	echo 2024-06-05T10:10,N1-7,call,first,busy,,,,
	echo ,N1-7,call,first,,,,,will call back
	echo ,N1-7,call,first,,满意,,,
	echo ,N1-7,call,first,,,,13911110003,
	echo ,N1-7,optout,,,,,,
	echo ,N1-7,reply,,,,,,
	# refused: what else is odd of them is said once they are corrected
	echo 2025-06-03T10:11,N1-7,call,first,满意,不满意,2025-06-05,,
	echo 2025-06-03T10:12,N1-7,call,first,,不满意,,,
	echo 2025-06-03T10:13,N1-7,call,frist,busy,9,,,
} > sheet.csv
as-intake -n 2025-06-03T18:00 -p hotline -t sheet --against journal.csv sheet.csv | cut -d, -f 1-6
# two calls of one day without an hour are one entry, which is said where both come in one run
printf "case,time,result,actor\nN1-7,2025-06-02,no-answer,王\nN1-7,2025-06-02,no-answer,王\nN1-7,2025-06-02T10:00,busy,王\nN1-7,2025-06-02T10:00,busy,王\n" > twins.csv
as-intake -n 2025-06-01 -q -t journal -a twin journal.csv
as-intake -n 2025-06-03T18:00 -t sheet -a twin twins.csv
as-intake -n 2025-06-03T18:00 -t sheet -a twin twins.csv
