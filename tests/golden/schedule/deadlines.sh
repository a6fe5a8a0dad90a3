printf 'time,case,event,severity\n2026-11-21T15:00,A,complaint,days\n2026-11-21T15:00,B,complaint,hours\n' | as-schedule -p "$DATA/policies/plain.yaml" -n 2026-11-22 | cut -d, -f 3-5 | grep reply
