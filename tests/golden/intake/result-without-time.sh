printf 'time,case,event\n2024-06-05,N1-1,delivery\n' > j; printf 'time,case,result\n,N1-1,接通\n' > s; as-intake -t sheet --against j s
