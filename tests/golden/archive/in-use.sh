# Names in use are passed over, those of lines to come too; the numbers go by first lines.
printf "time,case,event,actor\n2020-01-02,B,delivery,\n2020-01-01,A,delivery,\n2027-01-01,X-2026-06-30-2,complaint,\n" > journal.csv
as-archive -p hotline -n 2026-06-30 --destroy --approved-by 王 journal.csv 2> certificate.txt | cut -d, -f 1-3,13
grep -v sha256 certificate.txt >&2
