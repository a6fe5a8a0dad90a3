# How many of each task there are, are due, are late, were promised. A wait that ends at an hour is no promise; destroy only where it is named.
cat > p.yaml <<'Y'
name: house
callbacks:
  welcome: {from: delivery, within: 7 days}
  after: {from: delivery, after: 1 month, within: 7 days}
complaints: {default: o, severities: {o: {resolve: 9 days}}}
Y
printf 'due,by,task,case,store,agent\n' > t.csv
printf '2024-06-04,2024-06-05,resolve,A,N,\n2024-06-05T10:00,2024-06-09,resolve,B,N,\n2024-06-05T10:00,2024-06-09,welcome,C,N,甲\n2024-06-05T10:00,2024-06-09,after,D,S,乙\n' >> t.csv
printf '2024-06-06T10:00,2024-06-09,welcome,E,N,乙\n2024-06-04,2024-06-04,unreached.after,F,N,\n2024-06-04,2024-06-04,unreached.welcome,G,N,\n2024-06-04,,destroy,H,N,\n2024-06-04,2024-06-05T08:00,other,I,N,\n' >> t.csv
summary() { as-due -p p.yaml -n 2024-06-05T09:00 --summary "$@" t.csv; }
summary
summary -d tomorrow --labels zh
summary --store S,T
summary --agents 乙,丙 | tail -n 1
summary -t unreached,destroy --case G,H
for wrong in "--limit 3" "--late" "-f table" "--month this" "--excel" "--count task"; do summary $wrong; done
