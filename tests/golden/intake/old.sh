# Once cases were destroyed, rows of their time that the journal lacks are refused: a list that is read again brings nobody back.
printf 'time,slip,phone,store,customer\n2023-05-02,1,13911110001,S,A\n2024-08-30,2,13911110002,S,B\n2025-06-01,3,13911110003,S,C\n' > list.csv
as-intake -n 2025-06-02 -t delivery -a journal.csv list.csv
printf 'time,slip,phone,store,note\n2023-05-03,1,13911110001,S,late\n2023-05-04,9,13911110009,S,old\n' > register.csv
# nothing was destroyed yet
as-intake -n 2025-06-02 -t complaint --against journal.csv register.csv | cut -d, -f 1-3
as-archive -p hotline -n 2026-09-15 --destroy --approved-by A -i journal.csv 2> certificate.txt
cut -d, -f 1-3 journal.csv
# on the day itself, and much later: the day of the destruction decides
for now in 2026-09-15 2028-01-01; do
	as-intake -n $now -t delivery -a journal.csv list.csv
	as-intake -n $now -t complaint --against journal.csv register.csv | cut -d, -f 1-3
done
# the day from which the house kept everything
printf 'time,slip,phone,store\n2025-09-14,5,13911110005,S\n2025-09-15,6,13911110006,S\n' > edge.csv
as-intake -n 2026-10-01 -t delivery --against journal.csv edge.csv | cut -d, -f 1-3
as-intake -n 2026-10-01 -t delivery --old -a journal.csv list.csv
# a house that does not say how long it keeps
printf 'name: x\ncallbacks:\n  first: {from: delivery, within: 7 days}\n' > none.yaml
as-intake -p none.yaml -n 2026-10-01 -t delivery --against journal.csv edge.csv | cut -d, -f 1-3
