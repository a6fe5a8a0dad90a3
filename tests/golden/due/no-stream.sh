# Not one byte came in: whatever writes the tasks has failed. A stream without tasks has its header and is well.
for tool in as-due as-escalate; do
	$tool -n 2024-06-07T09:00 < /dev/null
	echo "? $?"
	: > empty
	$tool -n 2024-06-07T09:00 empty empty
	echo "? $?"
	echo due,task,case | $tool -n 2024-06-07T09:00 empty - empty
	echo "? $?"
done
