#!/bin/sh
# RFC 5545 folds the lines of a calendar at 75 octets. ics 3.12.0 (npm) counts characters instead: a summary in Chinese makes a line of 209 octets.
# ical.js 2.2.1 counts octets but forgets the blank that begins a folded line: 76. ical-generator 10.2.0 keeps to it. All three read back whole, so
# only a strict reader tells them apart. Exit status 0: still so.
set -e
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . ics@3.12.0 ical.js@2.2.1 ical-generator@10.2.0 > /dev/null
cat > ask.mjs <<'END'
import ICAL from "ical.js";
import { createEvent } from "ics";
import generator from "ical-generator";
const summary = "请于明天上午十点之前回复顾客洗衣机噪音很大的投诉并记录在案同时通知部门经副理".repeat(2);
const longest = text => Math.max(...text.split(/\r?\n/).map(line => Buffer.byteLength(line)));
const calendar = new ICAL.Component("vcalendar"), event = new ICAL.Component("vevent");
event.addPropertyWithValue("summary", summary);
calendar.addSubcomponent(event);
const other = generator({ name: "x" });
other.createEvent({ start: new Date(0), summary });
const { value } = createEvent({ title: summary, start: [2026, 6, 30, 20, 0], duration: { hours: 1 } });
for (const [name, text] of [["ics", value], ["ical.js", calendar.toString()], ["ical-generator", other.toString()]]) {
	const back = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent").getFirstPropertyValue("summary");
	console.log(`${name}: longest line ${longest(text)} octets, read back ${back === summary}`);
}
END
node ask.mjs > seen
cat seen
diff - seen <<'END'
ics: longest line 209 octets, read back true
ical.js: longest line 76 octets, read back true
ical-generator: longest line 74 octets, read back true
END
