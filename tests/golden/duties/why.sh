# A duty explained: its last ten occurrences, met, late or missed, and the next; its entries; its tasks. No entry is needed, nor the policy's word.
cat > policy.yaml << 'END'
name: house
calendar: {open: [mon, tue, wed, thu, fri]}
duties:
  report: {on: month 1, from: 2024-01-01, within: 2 days, at: "18:00", to: Li, escalate: [{name: head, at: by, to: Wang}]}
  file: {on: open day, from: 2024-11-04, at: "10:00", met: delivery}
END
cat > journal.csv << 'END'
time,case,event,due,actor,task,result
2024-02-02T09:00,@report,done,,Li,,
2024-03-05T18:01,@report,done,,Li,,
2024-11-05T08:30,A,delivery,,,,
2024-11-05T19:00,@report,escalate,2024-11-04T18:00,,duty.report,head
2024-11-06T08:30,@other,done,2024-11-06,,,
2024-11-07T08:30,@report,done,2024-12-02,,,
END
export AS_POLICY=policy.yaml AS_NOW=2024-11-07T09:00
as-schedule --why @report journal.csv
as-schedule --why @file journal.csv
as-schedule --why @file --labels zh < /dev/null
as-schedule --why @other journal.csv
as-schedule --why @nosuch journal.csv
