# What meets an occurrence: a done that names its day, however early; one that names none, on that day or later; an entry of the event in `met`,
# of any case, until by's date. All of them before the next one opens.
cat > policy.yaml << 'END'
name: house
duties:
  weekly: {on: mon, from: 2024-06-03, within: 2 days, met: delivery}
END
day() { as-report -p policy.yaml -n 2024-06-30 -r duties -b day; }
echo 'early, on the day without due, late without due, by a delivery'
day << 'END'
time,case,event,due
2024-05-01,@weekly,done,2024-06-03
2024-06-10,@weekly,done,
2024-06-23T23:59,@weekly,done,
2024-06-26T08:00,A,delivery,
END
echo 'too late: the next one has opened; a due that is none; a delivery behind by; one before the day'
day << 'END'
time,case,event,due
2024-06-10,@weekly,done,2024-06-03
2024-06-11,@weekly,done,2024-06-11
2024-06-20,A,delivery,
2024-06-16,B,delivery,
END
echo 'a delivery of a void case and of a destroyed one count; the second of a case is no entry, nor is one that was taken back'
day << 'END'
time,case,event,due,kind
2024-06-03,A,delivery,,
2024-06-04,A,void,,
2024-06-11,B,delivery,,
2024-06-11,B,destroy,,
2024-06-17,B,delivery,,
2024-06-24,C,delivery,,
2024-06-25,C,retract,2024-06-24,delivery
END
