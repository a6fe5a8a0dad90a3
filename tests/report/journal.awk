# A random journal with odd events: awk -v seed=1 -v cases=300 -f journal.awk. Each case belongs to one of three stores, which share no
# telephone number; events come late, twice, without hour, for tasks that are no more, and after the end.
function pick(list,  n, word) { n = split(list, word, "|"); return word[int(rand() * n) + 1] }
function day(d) { return strftime("%Y-%m-%d", 1704110400 + d * 86400, 1) }
function time(d) { return day(d) (rand() < .2 ? "" : sprintf("T%02d:%02d", 8 + rand() * 13, rand() * 60)) }
function put(d, event, task, result, score, aspects, severity, kind, channel, actor, to, due, seconds, card) {
	print time(d) "," name "," event "," task "," result "," score "," aspects "," severity "," kind "," channel "," actor "," to "," due \
		"," seconds "," card
}
function scores() { return rand() < .6 ? ",," : pick("satisfied||neutral|dissatisfied") "," pick("|satisfied") "," pick("||dissatisfied") }
function call(d, task,  result) {
	result = pick("reached|reached|reached|refused|later|no-answer|busy|voicemail|other-person|unavailable|wrong-number|dead-number")
	put(d, "call", task, result, pick("satisfied|satisfied|satisfied|neutral|dissatisfied|"), scores(), pick("||urgent|nosuch"),
		pick("||漏水"), pick("||web"), pick(actors), "", result == "later" ? day(d + rand() * 4) : "", pick("|30|45|61|240"), none)
}
function issue(d,  i, n) {
	put(d, pick("complaint|complaint|enquiry"), "", "", "", ",,", pick("|||urgent|nosuch"), pick(kinds), pick("phone|web|"), pick(actors),
		"", rand() < .2 ? day(d + 2) : "", "", none)
	n = int(rand() * 8)
	for (i = 0; i < n; i++) {
		d += int(rand() * 4)
		event = pick("assign|visit|reply|reply|resolve|resolve|extend|escalate|complaint|close|confirm")
		if (event == "confirm") call(d, "confirm")
		else put(d, event, event == "extend" || event == "escalate" ? pick("reply|resolve|assign") : "", event == "escalate" ? "manager" : "",
			"", ",,", event == "escalate" ? "ordinary" : "", event == "complaint" ? pick(kinds) : "", "", pick(actors),
			event == "assign" ? pick(actors) : "", event == "extend" ? day(d + 5) : "", "", none)
	}
}
BEGIN {
	srand(seed)
	print "time,case,event,task,result,score,score_product,score_delivery,score_install,severity,kind,channel,actor,to,due,seconds," \
		"store,phone,class,service,category,brand,model,vendor"
	none = ",,,,,,,"
	actors = "李萍|陈磊|ann|"
	kinds = "漏水|噪音|delivery late|"
	for (i = 1; i <= cases; i++) {
		store = i % 3 + 1
		name = "S" store "-" i
		d = int(rand() * 300)
		card = "S" store sprintf(",1380000%d%03d,", store, rand() * 100) pick("vip|ordinary|ordinary|") "," pick("delivery|install|repair|repair|") "," \
			pick("冰箱|空调") "," pick("海尔|\"A&B <\"\"Ltd\"\">, Co\"") "," pick("TG100|KFR-35") "," (rand() < .08 ? "坏 & Co" : pick("美的|<b>|O'Neill & Söhne|"))
		if (rand() < .9)
			put(d, "delivery", "", "", "", ",,", "", "", "", "", "", "", "", card)
		else
			put(d, "complaint", "", "", "", ",,", "", pick(kinds), "", pick(actors), "", "", "", card)
		if (rand() < .5) put(d + int(rand() * 5), "install", "", "", "", ",,", "", "", "", "", "", "", "", none)
		n = int(rand() * 5)
		for (j = 0; j < n; j++) call(d + int(rand() * 10), pick("|first|first|second|survey"))
		if (rand() < (card ~ /坏/ ? .95 : .25)) issue(d + int(rand() * 40))
		if (rand() < .1) issue(d + 30 + int(rand() * 40))
		if (rand() < .4) call(d + 62 + int(rand() * 9), pick("|second"))
		if (rand() < .1) put(d + int(rand() * 90), "waive", pick("first|second|confirm"), "", "", ",,", "", "", "", "chief", "", "", "", none)
		if (rand() < .05) put(d + int(rand() * 90), "optout", "", "", "", ",,", "", "", "", "", "", "", "", none)
		if (rand() < .05) put(d + int(rand() * 90), "void", "", "", "", ",,", "", "", "", "", "", "", "", none)
		if (rand() < .05) put(d + int(rand() * 90), "amend", "", "", "", ",,", "", "", "", "", "", "", "", ",,vip,,,,,美的")
		if (rand() < .03) put(d + 300, "destroy", "", "", "", ",,", "", "", "", "chief", "", "", "", none)
	}
}
