as-schedule -p "$DATA/policies/chain.yaml" -n 2024-10-02T09:00 --why c3 "$DATA/chain.csv"
