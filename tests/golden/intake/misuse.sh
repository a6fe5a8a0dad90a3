# Options and headers that cannot be meant; each is told with what would be.
for wrong in "-t letter" "-t journal --header time,case,event" "--delimiter ;;" "--delimiter=" "--store= -t delivery" "-t"; do
	as-intake $wrong /dev/null
	echo "? $?"
done
printf 'time;slip;phone;store\n' > semicolons.csv
printf '销货日期,销售日期,slip,phone,store,购买日期\n' > two.csv
printf 'time,slip,phone,store\n2025-03-03,1,13800138000,S1\n' > fine.csv
as-intake -t delivery --delimiter , semicolons.csv; echo "? $?"
as-intake -t delivery --delimiter ';' semicolons.csv; echo "? $?"
as-intake -t delivery --delimiter tab semicolons.csv; echo "? $?"
as-intake -t delivery two.csv; echo "? $?"
as-intake -p nowhere -t delivery fine.csv; echo "? $?"
as-intake -p ./nowhere -t delivery fine.csv; echo "? $?"
printf 'time,slip,phone,store\n2025-03-03,1,13800138000,S1,x,y\nsoon,2,13800138000,S1\n' > bad.csv
as-intake -t delivery bad.csv; echo "? $?"
as-intake --strict -t delivery bad.csv; echo "? $?"
printf 'case,time,event,result\n,2025-03-03,call,reached\nS1-1,2025-03-03,sing,\nS1-1,2025-03-03,接通,\n' > sheet.csv
as-intake -t sheet sheet.csv; echo "? $?"
printf 'time,case,on_the_spot\n2025-03-03,%s,yes\n2025-03-03,c,perhaps\n' "$(printf '%0201d' 7)" > register.csv
as-intake -t complaint register.csv; echo "? $?"
