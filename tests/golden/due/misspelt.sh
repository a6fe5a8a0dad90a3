printf 'due,by,task,case\n2024-01-05,,first,A\n' | as-due -n 2024-01-05 -t frist,unreached.confirm -s noon -f tasks | wc -l
# A comma of a Chinese keyboard parts nothing.
printf 'due,by,task,case\n2024-01-05,,first,A\n' > t.csv
as-due -n 2024-01-05 --agents '李萍，陈磊' t.csv
as-due -n 2024-01-05 --store '东店、西店,N' --case 'A，B' -f tasks t.csv
