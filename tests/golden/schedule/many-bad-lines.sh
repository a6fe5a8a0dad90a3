# Of messages with one reason the first twenty are written, whatever they quote and count; the others are counted.
awk 'BEGIN { print "time,case,event,result"
	for (i = 1; i <= 1500; i++) print "2025-03-0" i % 9 + 1 ",N-" i ",call,odd-" i
	for (i = 1; i <= 21; i++) print "2025-13-01,N-" i ",call,reached"
	for (i = 1; i <= 20; i++) print "2025-03-01,N-" i ",visits," }' > journal.csv
as-schedule -n 2025-03-10 journal.csv | wc -l
