# A variable that is set and empty is a script that lost its value: no tool goes on without it, unless an option says it instead.
sed -n 1p "$DATA/journal.csv" > journal.csv
try() {
	"$@" < journal.csv > out; echo "? $?"
}
for tool in "as-intake -t journal" as-schedule "as-report -r callbacks" "as-archive --state live"; do
	AS_POLICY='' try $tool -n 2025-03-05
	AS_NOW='' try $tool
	AS_POLICY='' AS_NOW='' try $tool -p hotline -n 2025-03-05
done
as-schedule -n 2025-03-05 journal.csv > tasks.csv; cp tasks.csv journal.csv
for tool in as-due as-escalate; do
	AS_POLICY='' try $tool -n 2025-03-05
	AS_NOW='' try $tool
done
