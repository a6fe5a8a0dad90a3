# A row whose customer and number are both others than those of its case stands beside somebody else's.
printf '%s\n' time,case,event,store,slip,customer,phone \
	2025-06-01,S-1,delivery,S,1,李萍,13911110001 2025-06-01,S-2,delivery,S,2,陈磊,057187654321 2025-06-02,S-2,amend,,,,13911110022 > journal.csv
# a sheet in which the cases were sorted, and nothing else; the same as it came; one corrected name, one old number, two others without a name that can be compared
{
	echo time,case,event,task,result,customer,phone
	echo 2025-06-03T10:00,S-2,call,first,reached,李萍,13911110001
	echo 2025-06-03T10:00,S-1,call,first,reached,陈磊,0571-87654321
} > sorted.csv
as-intake -n 2025-06-03T18:00 -t sheet --against journal.csv sorted.csv | wc -l
{
	echo time,case,event,task,result,customer,phone
	echo 2025-06-03T10:00,S-1,call,first,busy,李萍,+8613911110001
	echo 2025-06-03T11:00,S-1,call,first,busy,李平,139-1111-0001
	echo 2025-06-03T12:00,S-2,call,first,busy,陈磊,0571-87654321
	echo 2025-06-03T13:00,S-2,call,first,busy,,13900000000
	printf '2025-06-03T14:00,S-2,call,first,busy,\357\277\275,13900000000\n'
} > fine.csv
as-intake -n 2025-06-03T18:00 -t sheet --against journal.csv fine.csv | wc -l
# a register whose slip is another customer's
printf '%s\n' time,slip,store,customer,phone,note 2025-06-04T09:00,1,S,王强,13800138000,leaks 2025-06-04T10:00,2,S,陈磊,13800138001,"noisy" \
	2025-06-04T10:00,3,S,赵一,13800138002,new > register.csv
as-intake -n 2025-06-04T18:00 -t complaint --against journal.csv register.csv | wc -l
