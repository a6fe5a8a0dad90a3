# The page to print: a customer a block, the agents' customers apart, what is late marked, data escaped.
printf 'due,by,task,case,attempt,store,customer,phone,category,severity,kind,owner,last,note\n' > t.csv
printf '2024-06-05T10:00,2024-06-09,first,N-1,2,N,王五,01012345678,电视,,,,2024-06-03T10:00 later,"<b>& ""x"""\n' >> t.csv
printf '2024-06-05,2024-06-04,reply,N-2,,N,李四,13900000002,,ordinary,delay,甲,,\n2024-06-05,2024-06-07,contact,N-3,,N,李四,13900000002,,,,,,\n' >> t.csv
printf '2024-06-05,2024-06-08,confirm,N-4,1,N,,,,,,,,\n' >> t.csv
shown() { as-due -n 2024-06-05T09:00 -f html "$@" t.csv | sed '/^<style>/,/^<\/style>/s/.*//' | cat -s; }
shown --labels zh
shown --labels en --agents 甲,乙 | grep -e '<table' -e '<header' -e '<b>'
