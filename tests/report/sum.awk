# Adds up the columns that can be added, over all rows but headers, and prints one line: awk -v keys=2 -v not=attempted -f sum.awk < report.csv
BEGIN { FS = "," }
NR == 1 { for (i = keys + 1; i <= NF; i++) name[i] = $i; first = $0; columns = NF; next }
$0 == first { next }
{ for (i = keys + 1; i <= NF; i++) sum[i] += $i }
END {
	for (i = keys + 1; i <= columns; i++)
		if (name[i] !~ /rate$|_p[0-9]+$|per_contact$|^csat$|share$|^period_issues$/ && name[i] != not)
			printf "%s=%d ", name[i], sum[i]
	print ""
}
