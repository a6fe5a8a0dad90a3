# 1/32 = 0.03125 is 0.0313; 3 minutes are 0.05 h, 0.1; nearest rank: the 50th of 2 is the first, the 90th of 11 the 10th.
{
	echo time,case,event,store,task,result,score
	for n in 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31; do
		echo 2024-06-01T10:$n,$n,call,S,,reached,neutral
	done
	echo 2024-06-01T10:00,00,call,S,,reached,satisfied
} > calls.csv
as-report -n 2024-06-30 -r satisfaction -b store calls.csv | cut -d, -f 1-6
{
	echo time,case,event,store
	for n in 01 02 03 04 05 06 07 08 09 10 11; do
		echo 2024-06-01T10:00,$n,complaint,S
		echo 2024-06-02T${n}:59,$n,reply,S
	done
	echo 2024-06-01T10:00,x,complaint,T
	echo 2024-06-01T10:03,x,reply,T
	echo 2024-06-01T10:00,y,complaint,T
	echo 2024-06-01T10:02,y,resolve,T
	echo 2024-06-01T10:00,z,complaint,T
	echo 2024-06-01T10:08,z,reply,T
} > replies.csv
as-report -n 2024-06-30 -r complaints -b store replies.csv | cut -d, -f 1,2,7,8,11-13,17
