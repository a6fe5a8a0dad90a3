# A promise is kept by the agent who gave it, when he is listed, whoever's turn it is, and he may have handled the issue;
# the whole customer goes with the first promise of a listed agent.
printf 'due,by,task,case,phone,owner,handler,agent\n' > t.csv
printf '2024-06-07T10:00,2024-06-09,first,A,111,,,乙\n2024-06-07T10:30,2024-06-09,confirm,B,222,乙,乙,乙\n2024-06-07T11:00,2024-06-09,first,C,333,,,丁\n' >> t.csv
printf '2024-06-07T11:30,2024-06-09,first,D,444,,,丁\n2024-06-07T11:45,2024-06-09,first,E,444,,,丙\n2024-06-07,2024-06-10,first,F,555,,,乙\n2024-06-07,2024-06-11,first,G,666,,,\n' >> t.csv
as-due -n 2024-06-07 --agents 甲,乙,丙 -f tasks t.csv | cut -d, -f 1,5,30
