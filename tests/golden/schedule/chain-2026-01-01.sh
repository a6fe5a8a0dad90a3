as-schedule -p "$DATA/policies/chain.yaml" -n 2026-01-01 "$DATA/chain.csv" | cut -d, -f 1-6,23,28
