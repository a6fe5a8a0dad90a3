# A page without its style: nothing in the data is markup; three days of June, the second without call-backs.
cat > policy.yaml << 'END'
name: "\"总店\" <客服> & Co"
callbacks:
  first: {from: delivery, within: 7 days}
complaints:
  default: ordinary
  severities:
    ordinary: {reply: 3 days, resolve: 30 days}
END
as-report -p policy.yaml -n 2024-06-04T12:00 -r all --from 2024-06-01 --to 2024-06-04 -b store -f html << 'END' | sed '/<style>/,/<.style>/d'
time,case,event,task,result,score,seconds,store,vendor,phone,model,service,kind
2024-06-01,A,delivery,,,,,总店,海尔,13800000001,TG100,repair,
2024-06-01,B,delivery,,,,,<城西>,"A&B, ""C""",13800000001,TG100,repair,
2024-06-03,C,delivery,,,,,总店,海尔,13800000001,TG100,repair,
2024-06-01T15:00,A,call,first,reached,satisfied,60,,,,,,
2024-06-03T15:00,B,call,first,reached,dissatisfied,120,,,,,,
2024-06-04T09:00,B,reply,,,,,,,,,,
2024-06-04T10:00,C,complaint,,,,,,,,,,漏水
2024-06-04T11:00,C,complaint,,,,,,,,,,漏水
END
