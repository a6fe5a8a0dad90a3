# A was tried on the day, B a day late, C never, D before it opened and not since, E before it opened and reached: it had ended. F was held by
# an issue then; G is tried on the day on which its issue is closed, H is not; I opted out before; J opens today. K is in the sample, L is not.
# M's issue opened later. N is withdrawn.
cat > policy.yaml << 'END'
name: late
callbacks:
  first: {from: delivery, after: 2 days, within: 5 days, coverage: {vip: 0%, default: 100%}}
END
as-audit -p policy.yaml -n 2024-06-12T18:00 --only late-first << 'END'
time,case,event,task,result,store,class
2024-06-01,A,delivery,,,N,
2024-06-03T10:00,A,call,first,busy,,
2024-06-01,B,delivery,,,N,
2024-06-04T10:00,B,call,first,reached,,
2024-06-01,C,delivery,,,N,
2024-06-01,D,delivery,,,N,
2024-06-02T10:00,D,call,first,busy,,
2024-06-01,E,delivery,,,N,
2024-06-02T10:00,E,call,first,reached,,
2024-06-01,F,delivery,,,N,
2024-06-02T10:00,F,complaint,,,,
2024-06-01,G,delivery,,,N,
2024-06-02T10:00,G,complaint,,,,
2024-06-06T10:00,G,close,,,,
2024-06-06T11:00,G,call,first,reached,,
2024-06-01,H,delivery,,,N,
2024-06-02T10:00,H,complaint,,,,
2024-06-06T10:00,H,close,,,,
2024-06-07T11:00,H,call,first,reached,,
2024-06-01,I,delivery,,,N,
2024-06-02T10:00,I,optout,,,,
2024-06-10,J,delivery,,,N,
2024-06-01,K,delivery,,,N,key
2024-06-01,L,delivery,,,N,vip
2024-06-01,M,delivery,,,N,
2024-06-04T10:00,M,complaint,,,,
2024-06-01,N,delivery,,,N,
2024-06-05,N,void,,,,
END
