# Whoever owned or handled an issue does not make its confirming call, if there is somebody else; the turn goes on behind who does.
printf 'due,by,task,case,phone,owner,handler\n' > t.csv
printf '2024-06-07,2024-06-08,confirm,A,111,乙,甲\n2024-06-07,2024-06-09,confirm,B,222,,甲\n2024-06-07,2024-06-10,confirm,C,333,丁,\n2024-06-07,2024-06-11,resolve,D,444,丙,丙\n' >> t.csv
as-due -n 2024-06-07 --agents 甲,乙,丙 -f tasks t.csv | cut -d, -f 5,30
as-due -n 2024-06-07 --agents 甲,乙 -f tasks t.csv | cut -d, -f 5,30
