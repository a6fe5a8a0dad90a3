# Every rate of a report equals its own columns: awk -v report=callbacks -f check.awk < report.csv, which is by no text with commas.
BEGIN { FS = "," }
function rate(over, under,  r) {
	if (under == 0) return ""
	r = int((over * 20000 + under) / (2 * under))
	return int(r / 10000) "." sprintf("%04d", r % 10000)
}
function v(name) { return $(at[name]) }
function want(name, value) {
	if (v(name) != value "") { print NR ": " name " is " v(name) ", not " value; bad = 1 }
}
NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
report == "callbacks" {
	want("contact_rate", rate(v("reached") + v("refused"), v("attempted")))
	want("callback_rate", rate(v("reached"), v("eligible")))
	want("on_time_rate", rate(v("on_time"), v("planned") - v("pending")))
	want("attempts_per_contact", rate(v("attempts"), v("reached") + v("refused")))
	want("planned", v("reached") + v("refused") + v("unreached") + v("optedout") + v("pending"))
	if (v("on_time") + 0 > v("reached") + 0 || v("planned") + 0 > v("eligible") + 0 || v("attempted") + 0 > v("attempts") + 0) bad = 1
	if (v("first_day") + 0 > v("planned") + 0 || (v("first_day") + 0 > 0 && v("first_day_rate") == "")) bad = 1
}
report == "satisfaction" {
	want("csat", rate(v("satisfied"), v("calls")))
	want("calls", v("satisfied") + v("neutral") + v("dissatisfied"))
	if (v("product_satisfied") + 0 > v("product_given") + 0 || v("install_given") + 0 > v("calls") + 0) bad = 1
}
report == "complaints" {
	want("share", rate(v("issues"), v("period_issues")))
	want("reply_rate", rate(v("replied_on_time"), v("reply_owed")))
	want("resolve_rate", rate(v("resolved_on_time"), v("resolve_owed")))
	if (v("replied") + 0 > v("reply_owed") + 0 || v("reply_owed") + 0 > v("issues") + 0 || v("unanswered") + 0 > v("open") + 0) bad = 1
	if (v("resolved_on_time") + 0 > v("resolved") + 0 || v("resolved") + 0 > v("resolve_owed") + 0 || v("unconfirmed") + 0 > v("open") + 0) bad = 1
	if (v("replied_on_time") + 0 > v("replied") + 0 || v("replied") + 0 > v("issues") + 0 || v("open") + v("on_the_spot") > v("issues")) bad = 1
	if ((v("replied") == 0) != (v("reply_hours_p50") == "") || v("reply_hours_p50") + 0 > v("reply_hours_p90") + 0) bad = 1
}
END { if (NR < 2) { print "nothing to check"; bad = 1 } exit bad }
