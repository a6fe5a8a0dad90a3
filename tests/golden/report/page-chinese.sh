# A page in the policy's language; the same in the other by --labels; CSV is the same in both.
cat > policy.yaml << 'END'
name: 客服热线
language: zh
callbacks:
  first: {from: delivery, within: 7 days}
complaints:
  default: 一般
  severities:
    紧急: {resolve: 1 week}
    一般: {reply: 3 working days, resolve: 30 days}
END
cat > journal.csv << 'END'
time,case,event,task,result,score,seconds,store,vendor,kind,severity
2024-06-01,A,delivery,,,,,总店,海尔,,
2024-06-01T15:00,A,call,first,reached,satisfied,60,,,,
2024-06-02T15:00,A,call,confirm,reached,satisfied,60,,,,
2024-06-02,B,delivery,,,,,总店,,,
2024-06-04T10:00,B,complaint,,,,,,,漏水,
2024-06-05T10:00,B,complaint,,,,,,,漏水,
2024-06-06T10:00,B,reply,,,,,,,,
2024-06-05T10:00,C,complaint,,,,,总店,,,紧急
END
report() { as-report -p policy.yaml -n 2024-06-20T12:00 "$@" journal.csv; }
report -r all -b store -f html | sed '/<style>/,/<.style>/d; s/<svg.*//; /^<rect/d; /^<path/d'
report -r all -b store,task -f table
report -r all -b store --to 2024-06-30 -f html --labels en | grep -E 'lang=|<h[12]>|<dt>|caption|^<text'
report -r callbacks --from 2024-06-01 -f html | grep '<h1>'
report -r callbacks --to 2024-06-30 -f html | grep '<h1>'
report -r callbacks --from 2024-05-01 --to 2024-06-30 -f html | grep '<h1>'
report -r callbacks -b month,task --labels zh
