printf 'due,by,task,case\n2024-01-05,,first,A\nsoon,,first,B\n2024-01-05,,,C\n2024-01-05,never,first,D\n' | as-due -n 2024-01-05 -f tasks | cut -d, -f 1,4,5
