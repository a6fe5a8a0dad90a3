# A list that says in another way what the journal has: a date of installation that was corrected, a store in small letters.
printf '%s\n' time,slip,phone,store,installed 2025-06-01,1,13911110001,N1,2025-06-03 2025-06-01,2,13911110002,N1,2025-06-03 > list.csv
as-intake -n 2025-06-05 -t delivery -a journal.csv list.csv
sed 's/N1,2025-06-03/N1,2025-06-04/; s/^.*,2,.*/2025-06-01,2,13911110002,N1,2025-06-03/' list.csv > corrected.csv
as-intake -n 2025-06-05 -t delivery --against journal.csv corrected.csv | cut -d, -f 1-3
as-intake -n 2025-06-05 -t delivery -a journal.csv corrected.csv 2> /dev/null
as-intake -n 2025-06-05 -t delivery --against journal.csv corrected.csv | cut -d, -f 1-3
printf '%s\n' time,slip,phone,store 2025-06-04,3,13911110003,n1 2025-06-04,4,13911110004,Ｎ1 2025-06-04,5,13911110005,N1 2025-06-04,6,13911110006,N2 > more.csv
as-intake -n 2025-06-05 -t delivery -a journal.csv more.csv
cut -d, -f 2,17 journal.csv
as-intake -n 2025-06-05 -t delivery -a journal.csv more.csv
sed 's/,3,.*/,7,13911110007,n2/; 3,$d' more.csv | as-intake -n 2025-06-05 -t delivery --against journal.csv | cut -d, -f 2
