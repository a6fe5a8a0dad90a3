# Case order over all: without hour first for a delivery, last for a call.
printf "time,case,event,result\n2026-06-02,B,call,busy\n2026-06-02T10:00,B,call,busy\n2026-06-02,A,delivery,\n2026-06-01,B,delivery,\n2026-06-02T10:00,A,call,busy\n" > journal.csv
as-archive -n 2026-06-30 --state live journal.csv | cut -d, -f 1-3,5
