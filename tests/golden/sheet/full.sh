# A temporary folder that is full: the library does not look whether all went there, the tool does, and hands nothing out.
awk 'BEGIN { print "slip,phone,note"; for (i = 0; i < 2000; i++) printf "%08d,0101234%04d,a note that takes room %d\n", i, i, i * i }' > slips.csv
export TMPDIR=.
for blocks in 1 40 200 800; do
	(ulimit -f $blocks; as-sheet slips.csv > slips.xlsx)
	echo "? $? $(wc -c < slips.xlsx)"
done 2>&1 | sed 's/written: .*/written: .../'
as-sheet slips.csv | as-sheet -r | cmp - slips.csv
