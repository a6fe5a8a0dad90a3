# The first twenty of one reason are on standard error, all of them among the rejects; the summary is last.
{ printf 'time,slip,phone,store\n2025-03-01,1,13911110000,S\n'; seq -f '2025-03-01,2%05.0f,1.39E+10,S' 1200; } > list.csv
as-intake -n 2025-03-10 -t delivery --rejects rejects.csv list.csv > lines.csv
wc -l < rejects.csv
# with --strict the first one ends it
as-intake -n 2025-03-10 -t delivery --strict list.csv
