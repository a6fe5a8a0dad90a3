as-schedule -p "$DATA/policies/chain.yaml" -n 2024-09-06T08:00 "$DATA/chain.csv" | cut -d, -f 1-6,23,28
