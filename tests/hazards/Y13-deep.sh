{ echo name: x; printf 'classes: '; head -c 30000 /dev/zero | tr '\0' '['; } > deep.yaml
(ulimit -v ${MEMORY:-40000}; timeout 2 as-schedule --check-policy -p deep.yaml) || exit
