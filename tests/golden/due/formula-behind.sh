# Whatever a spreadsheet takes for the separator: what stands behind it is no formula either.
printf 'due,by,task,case,customer,note\n2024-01-05,,first,A,x;=1+1,"a,@b"\n2024-01-05,,first,B,x|-1,"5;""=c"""\n2024-01-05,,first,C,010-12345678,a=1\n' |
	as-due -n 2024-01-05 --labels en --excel | tr -d '\r' | tail -n 3
