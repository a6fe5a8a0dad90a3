export AS_NOW=2026-06-30T18:00
for state in live follow-up archived void expired destroyed; do echo "$state: $(as-archive --state $state "$DATA/archive.csv" | cut -d, -f 2 | sed 1d | uniq | tr "\n" " ")"; done
