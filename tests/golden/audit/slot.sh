# Outside every slot, on a closed day, outside the business hours; a slot holds its start and not its end. On the day that was promised any
# hour is right, for that call: the next one is judged again. Without hour only a closed day counts. Calls for nothing are calls; replies are none.
cat > policy.yaml << 'END'
name: slot
slots: {morning: 09:00-12:00, afternoon: 14:00-18:00}
calendar: {open: [mon, tue, wed, thu, fri], closed: [2024-06-10], extra: [2024-06-15], hours: {mon-thu: 09:00-18:00, fri: 09:00-17:00}}
callbacks:
  first: {from: delivery, within: 20 days}
END
as-audit -p policy.yaml -n 2024-06-30 --only slot << 'END'
time,case,event,task,result,due,actor,store
2024-06-03,A,delivery,,,,,N
2024-06-03T08:59,A,call,first,busy,,ann,
2024-06-03T09:00,A,call,first,busy,,ann,
2024-06-03T12:00,A,call,first,busy,,ann,
2024-06-03T13:59,A,call,first,busy,,ann,
2024-06-03T14:00,A,call,first,busy,,ann,
2024-06-07T16:59,A,call,first,busy,,ann,
2024-06-07T17:00,A,call,first,busy,,ann,
2024-06-08T10:00,A,call,first,busy,,ann,
2024-06-10T10:00,A,call,first,busy,,ann,
2024-06-15T10:00,A,call,first,busy,,ann,
2024-06-15T18:00,A,call,first,busy,,ann,
2024-06-03,B,delivery,,,,,N
2024-06-04T10:00,B,call,first,later,2024-06-08T20:00,bo,
2024-06-08T20:00,B,call,first,no-answer,,bo,
2024-06-08T20:10,B,call,first,later,2024-06-11T19:00,bo,
2024-06-12T19:00,B,call,first,reached,,bo,
2024-06-03,C,delivery,,,,,N
2024-06-04,C,call,first,busy,,ann,
2024-06-08,C,call,first,busy,,ann,
2024-06-08T20:00,C,reply,,,,ann,
2024-06-05T20:00,D,call,nothing,reached,,ann,N
END
as-audit -n 2024-06-30 --only slot << 'END'
time,case,event,task,result,due,actor,store
2024-06-03,A,delivery,,,,,N
2024-06-03T07:59,A,call,first,busy,,ann,
2024-06-03T13:30,A,call,first,busy,,ann,
END
