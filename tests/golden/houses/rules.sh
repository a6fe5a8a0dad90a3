# man/as-houses.7 has each of the rules R001 to R203 once, and each shipped policy under its name, once; a test plays each that it calls
# carried out.
page=$DATA/../../man/as-houses.7
grep '^\.It R' "$page" | sort | uniq -c | awk '$1 != 1 { print "more than once: " $3 } { n++ } END { print n " rules" }'
seq -f '.It R%03g' 203 | grep -vxFf "$page" - | sed 's/^/not there: /'
grep -A1 '^\.It R' "$page" | grep -c '^Carried out: \|^Partly: \|^Not: '
ls "$DATA/../../common/rules/houses" | sed -n 's/\.yaml$//p' | sort > shipped
sed -n 's/^\.Ss //p' "$page" | grep -v '^Every' | sort | comm -3 - shipped
awk '/^\.It R/ { rule = $2 } /^Carried out/ { print rule }' "$page" > carried
cat "$DATA"/../golden/*/*.sh "$DATA"/../system/* "$DATA"/../unit/*.c | grep -ow 'R[0-9][0-9][0-9]' | sort -u > played
sort carried | comm -23 - played | sed 's/^/no test plays /'
