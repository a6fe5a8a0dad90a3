# What the policy requires: A lacks a note, B has it, C's card has the phone, D's has none.
cat > policy.yaml << 'END'
name: required
base: hotline
require:
  - {event: call, fields: note, when: {score: dissatisfied}}
  - {event: complaint, fields: phone}
END
as-audit -p policy.yaml -n 2024-06-05 --only missing << 'END'
time,case,event,task,result,score,actor,store,phone,note
2024-06-03,A,delivery,,,,,N,,
2024-06-03T10:00,A,call,first,reached,dissatisfied,ann,,,
2024-06-03,B,delivery,,,,,N,,
2024-06-03T10:00,B,call,first,reached,dissatisfied,ann,,,late
2024-06-03,C,delivery,,,,,N,13800000001,
2024-06-03T11:00,C,complaint,,,,ann,,,dented
2024-06-03T12:00,D,complaint,,,,ann,N,,dented
END
