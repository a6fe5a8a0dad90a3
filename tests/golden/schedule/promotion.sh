printf 'time,case,event,severity\n2027-01-31,A,complaint,low\n' > j; for n in 2027-02-28T23:59 2027-03-01T00:00; do as-schedule -p "$DATA/policies/plain.yaml" -n $n j | cut -d, -f 3,4,18; done
