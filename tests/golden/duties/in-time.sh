# The first entry decides alone whether it was in time; one without hour is, on the whole of by's date.
cat > policy.yaml << 'END'
name: house
duties:
  weekly: {on: mon, from: 2024-06-03, within: 1 day, at: "18:00", met: call}
END
cat > journal.csv << 'END'
time,case,event,due,result
2024-06-04T18:00,@weekly,done,,
2024-06-11T18:01,@weekly,done,,
2024-06-18,@weekly,done,,
2024-06-25T18:01,A,call,,busy
2024-06-25,@weekly,done,,
2024-07-02T19:00,@weekly,done,,
2024-07-02,A,call,,busy
2024-07-09T17:00,B,call,,busy
2024-07-12T17:00,@weekly,done,2024-07-08,
END
as-report -p policy.yaml -n 2024-07-10 -r duties -b day journal.csv | cut -d, -f 1,4,5
