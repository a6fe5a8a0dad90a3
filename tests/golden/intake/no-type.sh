as-intake x.csv
