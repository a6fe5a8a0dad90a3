# Tried on the day on which it opens, as it stands now: A yes, B a day late, C before it opened, D after the issue that held it was closed.
# E opens today and waits: it is in neither number. F opens today and was tried, G opens today and is over: sampled out ones never count.
cat > policy.yaml << 'END'
name: first day
callbacks:
  first: {from: delivery, after: 2 days, within: 5 days, coverage: {none: 0%, default: 100%}}
END
as-report -p policy.yaml -n 2024-06-12T18:00 -r callbacks -b store << 'END' | cut -d, -f 1,3,4,9,17-
time,case,event,task,result,store,class
2024-06-01,A,delivery,,,A,
2024-06-03T10:00,A,call,first,busy,,
2024-06-01,B,delivery,,,B,
2024-06-04T10:00,B,call,first,reached,,
2024-06-01,C,delivery,,,C,
2024-06-02T10:00,C,call,first,busy,,
2024-06-01,D,delivery,,,D,
2024-06-02T10:00,D,complaint,,,,
2024-06-06T10:00,D,close,,,,
2024-06-06T11:00,D,call,first,reached,,
2024-06-10,E,delivery,,,E,
2024-06-10,F,delivery,,,F,
2024-06-12T10:00,F,call,first,busy,,
2024-06-10,G,delivery,,,G,
2024-06-12T10:00,G,optout,,,,
2024-06-10,H,delivery,,,H,none
2024-06-12T10:00,H,call,first,reached,,
END
