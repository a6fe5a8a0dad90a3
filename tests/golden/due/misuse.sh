# Options that cannot be meant.
for wrong in "--limit x" "-f pie" "-f table --excel" "--month 2024-13" "--month soon" "-d never"; do
	as-due -n 2025-03-05 $wrong < /dev/null
	echo "? $?"
done
as-escalate -n 2025-03-05 -f pie < /dev/null; echo "? $?"
as-archive -n 2025-03-05 --state '' < /dev/null; echo "? $?"
