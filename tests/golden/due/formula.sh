printf 'due,by,task,case,customer,note\n2024-01-05,,first,A,=1+1,@x\n' | as-due -n 2024-01-05 --excel | tr -d '\r' | tail -n 1
