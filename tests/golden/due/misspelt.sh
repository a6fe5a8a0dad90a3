printf 'due,by,task,case\n2024-01-05,,first,A\n' | as-due -n 2024-01-05 -t frist,unreached.confirm -s noon -f tasks | wc -l
