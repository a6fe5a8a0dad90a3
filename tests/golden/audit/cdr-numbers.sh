# The number in a list of calls. An address of a telephone system holds it plainly, and so it is taken. One that is lost or masked is refused, as
# as-intake refuses it; it may have been any number, so that on its day no call is said to have no record. What is no telephone number is passed over.
cat > journal.csv << 'END'
time,case,event,task,result,actor,phone,score
2024-06-03,A,delivery,,,,13800000001,
2024-06-04T10:00,A,call,first,reached,ann,,satisfied
2024-06-03,B,delivery,,,,057188888888,
END
audit() { as-audit -n 2024-06-30 --only no-record,other-result,no-entry --cdr calls.csv "$@" journal.csv 2>&1 | grep -v '^time\|cases without store' | sed 's/^/  /'; }
list() {
	printf '%s\n' time,phone,result,seconds '2024-06-04 08:00,95588,answered,60'
	printf '2024-06-04 10:00,"%s",answered,60\n' "$@"
	echo '2024-06-05 18:00,95588,answered,60'
}
while read -r number; do
	list "$number" > calls.csv
	echo "$number"
	audit -q
done << 'END'
13800000001@from-internal
sip:13800000001@10.0.0.1
SIPS:+8613800000001@[2001:db8::1]:5061;user=phone
<sip:13800000001;phone-context=+86@example.com>
tel:+8613800000001
SIP/trunk/13800000001
PJSIP/13800000001@trunk-0001
SIP/my-trunk/13800000001,60,tT
SIP/13800000001-00000a1b
Local/13800000001@from-queue/n
SIP/trunk/0571-88888888
sofia/gateway/gw/13800000001
""张三"" <13800000001>
张三<13800000001>
sip:13800000002@10.0.0.1
s
*97
**801
8000*12
sip:801@10.0.0.1
Local/s@macro
END
for number in 1.39E+10 '138****0001' 138XXXX0001 'sip:138****0001@10.0.0.1' 13800000001.0 '####' '#N/A'; do
	list "$number" > calls.csv
	echo "$number"
	audit
done
# Only the days of these say nothing.
cat >> journal.csv << 'END'
2024-06-05T10:00,A,call,first,reached,ann,,satisfied
2024-06-06T10:00,A,call,first,reached,ann,,satisfied
2024-06-07T10:00,A,call,first,reached,ann,,satisfied
END
cat > calls.csv << 'END'
time,phone,result,seconds,direction
2024-06-04 08:00,1.39E+10,answered,60,out
2024-06-05 08:00,1.39E+10,answered,60,in
2024-06-06 08:00,95588,answered,60,out
2024-06-07 18:00,95588,answered,60,out
2024-06-07 19:00,139****0001,answered,60,out
END
as-audit -n 2024-06-30 --only no-record --cdr calls.csv journal.csv
