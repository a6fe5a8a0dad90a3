{ printf 'name: '; head -c 50000000 /dev/zero | tr '\0' x; } > long.yaml
(ulimit -v ${MEMORY:-40000}; timeout 2 as-schedule --check-policy -p long.yaml)
