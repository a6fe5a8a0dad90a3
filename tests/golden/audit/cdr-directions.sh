# Which way a call went, in words that hold more than the direction. One that is not known counts as going out, and is pointed out once.
cat > journal.csv << 'END'
time,case,event,task,result,actor,phone,score
2024-06-03,A,delivery,,,,13800000001,
2024-06-04T10:00,A,call,first,reached,ann,,satisfied
END
audit() { as-audit "$@" -n 2024-06-30 --only no-record --cdr calls.csv journal.csv 2>&1 | grep -v '^time\|cases without store' | sed 's/^/  /'; }
for word in 呼入 来电 普通来电 未接来电 呼入通话 客户呼入 客户接入 來電 'Inbound Call' incoming_call INCOMING 呼入转呼出 被叫 \
	呼出 外呼任务 客户去电 手工外拨 'Outbound Call' outgoing_call 主叫 - '' 普通 voice \
	一个比任何人写下来的方向都要长得多的词里也有呼入两个字; do
	printf '%s\n' 时间,号码,结果,通话时长,通话类型 "2024-06-04 10:00,13800000001,接通,60,$word" > calls.csv
	echo "$word"
	audit
done
# What the policy says about a word comes first, either way.
cat > policy.yaml << 'END'
name: own
base: hotline
intake: {cdr: {values: {direction: {in: 普通, out: 呼入转呼出}}}}
END
for word in 普通 呼入转呼出; do
	printf '%s\n' 时间,号码,结果,通话时长,通话类型 "2024-06-04 10:00,13800000001,接通,60,$word" > calls.csv
	audit -p policy.yaml
done
# A column that holds something else does not fill the screen.
{
	echo 时间,号码,结果,通话时长,通话类型
	for i in 1 2 3 4 5 6 7 8 9 10 11 11; do echo "2024-06-04 10:00,13800000001,接通,60,k$i"; done
} > calls.csv
audit
