# Half of the ordinary customers, all others: the even ones of a store are left out, and are eligible all the same.
cat > policy.yaml << 'END'
name: sampled
callbacks:
  first: {from: delivery, within: 7 days, coverage: {ordinary: 50%}}
END
as-report -p policy.yaml -n 2024-06-03 -r callbacks -b class,store << 'END'
time,case,event,task,result,class,store
2024-06-01,A1,delivery,,,ordinary,A
2024-06-01,A2,delivery,,,ordinary,A
2024-06-01,A3,delivery,,,ordinary,A
2024-06-01,B1,delivery,,,ordinary,B
2024-06-01,A4,delivery,,,vip,A
2024-06-02T10:00,A1,call,first,reached,,
2024-06-02T10:00,A2,call,first,reached,,
END
