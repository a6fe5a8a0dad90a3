# The tables of a report page as CSV again, one after the other, without a browser: percents become rates; a rate whose fraction says
# something else is written with a question mark.
function plain(s) {
	gsub(/&lt;/, "<", s); gsub(/&gt;/, ">", s); gsub(/&quot;/, "\"", s); gsub(/&#39;/, "'", s); gsub(/&nbsp;/, " ", s); gsub(/&amp;/, "\\&", s)
	return s
}
function quoted(s) {
	if (s !~ /[,"]/ && s !~ /^ / && s !~ / $/)
		return s
	gsub(/"/, "\"\"", s)
	return "\"" s "\""
}
# "81.25 %<small>13/16</small>" is 0.8125, "1.5000<small>3/2</small>" is 1.5000; a/0 is nothing.
function rate(s,  parts, f, r) {
	split(s, parts, "<small>")
	split(parts[2], f, /[\/<]/)
	r = f[2] == 0 ? "" : int((f[1] * 20000 + f[2]) / (2 * f[2]))
	r = r == "" ? "" : int(r / 10000) "." sprintf("%04d", r % 10000)
	s = parts[1]
	if (sub(/ %$/, "", s))
		s = sprintf("%.4f", s / 100)
	return s == r ? s : s "?" r
}
{ all = all $0 "\n" }
END {
	n = split(all, rows, /<tr>/)
	for (i = 2; i <= n; i++) {
		sub(/<\/tr>.*/, "", rows[i])
		head = rows[i] ~ /<th/
		cells = split(rows[i], cell, head ? "</th>" : "</td>")
		line = ""
		for (j = 1; j < cells; j++) {
			sub(/^[ \n]*<t[hd][^>]*>/, "", cell[j])
			if (head) gsub(/ /, "_", cell[j])
			value = cell[j] ~ /<small>/ ? rate(cell[j]) : quoted(plain(cell[j]))
			line = line (j > 1 ? "," : "") value
		}
		print line
	}
}
