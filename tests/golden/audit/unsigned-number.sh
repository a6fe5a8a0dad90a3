# A number that was wrong on the 3rd is to be found by the 6th: A's never was, B's was, C's too late, D's was right after all, and in time.
# E's call-back had been reached: nobody needs the number. F's call-back opens on the 6th: the search begins then. G's number was lost
# twice. H's issue holds the call-back for a while.
cat > policy.yaml << 'END'
name: numbers
callbacks:
  first: {from: delivery, after: 0 days, within: 20 days}
  third: {from: install, after: 3 days, within: 5 days, services: install}
END
as-audit -p policy.yaml -n 2024-06-20 --only unsigned << 'END'
time,case,event,task,result,actor,store,phone,service
2024-06-03,A,delivery,,,,N,13800000001,
2024-06-03T10:00,A,call,first,wrong-number,ann,,,
2024-06-03,B,delivery,,,,N,13800000002,
2024-06-03T10:00,B,call,first,wrong-number,ann,,,
2024-06-06T23:00,B,amend,,,ann,,13800000012,
2024-06-03,C,delivery,,,,N,13800000003,
2024-06-03T10:00,C,call,first,dead-number,ann,,,
2024-06-07T00:00,C,amend,,,ann,,13800000013,
2024-06-03,D,delivery,,,,N,13800000004,
2024-06-03T10:00,D,call,first,wrong-number,ann,,,
2024-06-05T10:00,D,call,first,reached,ann,,,
2024-06-03,E,delivery,,,,N,13800000005,
2024-06-03T10:00,E,call,first,reached,ann,,,
2024-06-03T11:00,E,call,first,wrong-number,ann,,,
2024-06-03,F,delivery,,,,N,13800000006,install
2024-06-03T09:00,F,call,first,reached,ann,,,
2024-06-03T10:00,F,call,first,wrong-number,ann,,,
2024-06-03T11:00,F,install,,,ann,,,
2024-06-10T10:00,F,amend,,,ann,,13800000016,
2024-06-03,G,delivery,,,,N,13800000007,
2024-06-03T10:00,G,call,first,wrong-number,ann,,,
2024-06-08T10:00,G,amend,,,ann,,13800000017,
2024-06-09T10:00,G,call,first,wrong-number,ann,,,
2024-06-12T10:00,G,amend,,,ann,,13800000027,
2024-06-03,H,delivery,,,,N,13800000008,
2024-06-03T10:00,H,call,first,wrong-number,ann,,,
2024-06-04T10:00,H,complaint,,,ann,,,
2024-06-08T10:00,H,close,,,ann,,,
2024-06-10T10:00,H,amend,,,ann,,13800000018,
END
