# --late and --by look at by, among what due selects: rows without by are out, a date lasts through its day.
printf 'due,by,task,case\n2024-06-04,2024-06-06,first,A\n2024-06-04,2024-06-07,first,B\n2024-06-04,2024-06-07T08:59,reply,C\n2024-06-04,2024-06-07T09:00,reply,D\n2024-06-04,,first,E\n2024-06-09,2024-06-06,first,F\n2024-06-04,2024-06-08,first,G\n' > t.csv
list() { echo "$@": $(as-due -n 2024-06-07T09:00 -f tasks "$@" t.csv | cut -d, -f 5 | sed 1d); }
list
list --late
list --by 2024-06-06
list --by today
list --by tomorrow
list --late --by 2024-06-06
list --late -d 2024-06-09
list --by 9999-12-31
