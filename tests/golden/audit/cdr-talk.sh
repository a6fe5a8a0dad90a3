# How long was talked: the record's word, where it was answered and says so; else the entry's. Beside another result nothing is too short. In a call for
# two cards both are too long.
cat > policy.yaml << 'END'
name: talk
base: hotline
audit: {short: 10, long: 300}
END
cat > journal.csv << 'END'
time,case,event,task,result,actor,seconds,phone,score
2024-06-03,A,delivery,,,,,13800000001,
2024-06-03T10:00,A,call,first,reached,ann,60,,satisfied
2024-06-03,B,delivery,,,,,13800000002,
2024-06-03T10:00,B,call,first,reached,ann,5,,satisfied
2024-06-03,C,delivery,,,,,13800000003,
2024-06-03T10:00,C,call,first,reached,ann,5,,satisfied
2024-06-03,D1,delivery,,,,,13800000004,
2024-06-03,D2,delivery,,,,,13800000004,
2024-06-03T10:00,D1,call,first,reached,ann,60,,satisfied
2024-06-03T10:01,D2,call,first,reached,ann,,,satisfied
2024-06-03,E,delivery,,,,,13800000005,
2024-06-03T10:00,E,call,first,reached,ann,5,,satisfied
2024-06-03,F,delivery,,,,,13800000006,
2024-06-04T10:00,F,call,first,reached,ann,5,,satisfied
END
cat > calls.csv << 'END'
time,phone,result,seconds
2024-06-03 08:00,95588,answered,9
2024-06-03 10:01,13800000001,answered,9
2024-06-03 10:01,13800000002,answered,90
2024-06-03 10:01,13800000003,no answer,0
2024-06-03 10:01,13800000004,answered,301
2024-06-03 10:01,13800000005,answered,
2024-06-03 18:00,95588,answered,9
END
as-audit -p policy.yaml -n 2024-06-30 --only no-record,other-result,no-entry,long,short --cdr calls.csv journal.csv
# A day and an hour in two columns are a time; minutes are no seconds, and a column of them is not used, which is said.
sed '1s/.*/呼叫日期,呼叫时间,被叫号码,通话状态,通话时长(分钟)/; s/ /,/' calls.csv > minutes.csv
as-audit -p policy.yaml -n 2024-06-30 --only no-record,other-result,no-entry,long,short --cdr minutes.csv journal.csv
# A list of whole durations only, with a word that nobody knows: ringing is no talk, so it accuses nobody, whatever was written down.
cat > ringing.csv << 'END'
呼叫时间,被叫号码,通话状态,呼叫时长
2024-06-03 08:00,95588,二级状态,30
2024-06-03 10:01,13800000001,二级状态,30
2024-06-03 10:01,13800000002,无人接听,30
2024-06-03 18:00,95588,二级状态,30
END
as-audit -p policy.yaml -n 2024-06-30 --only no-record,other-result,no-entry --cdr ringing.csv journal.csv
