# An entry without hour stands at the end of its day: an issue that was to be promoted in the night before has been. Whether another entry stands
# beside it changes nothing. Only a resolve is in time on its whole day.
cat > p.yaml <<'END'
name: p
timezone: Asia/Shanghai
complaints:
  default: ordinary
  severities:
    urgent: {reply: 0 days, resolve: 0 days}
    ordinary: {reply: 5 days, resolve: 10 days, promote: {after: 4 hours, to: urgent}}
END
look() {
	printf '%s\n' time,case,event,task,due 2024-06-05T22:00,A,complaint,, "$@" > j
	as-schedule -p p.yaml -n 2024-06-10 j | cut -d, -f 1,3,4,14 | grep -v due
	as-report -p p.yaml -n 2024-06-20 -r complaints -b severity j | cut -d, -f 1-9 | sed 1d
}
for line in 2024-06-06,A,wait,resolve,2024-06-20 2024-06-06T23:59,A,wait,resolve,2024-06-20 2024-06-06,A,reply,, 2024-06-06,A,close,, 2024-06-06,A,resolve,, \
	2024-06-06,A,appoint,,2024-06-08; do
	echo "-- $line"
	look "$line"
	look "$line" 2024-06-06T10:00,A,assign,,
done
