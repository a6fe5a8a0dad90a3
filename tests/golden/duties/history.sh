# A case that begins with @ is in no figure but those of duties, never expires, and is live, also where the policy does not have its name; what an
# amend says of it is not shown. Of two done in one minute a retract takes back neither; of one it does.
cat > policy.yaml << 'END'
name: house
duties:
  report: {on: month 1, from: 2024-01-01}
retention: {keep: 1 month, ceiling: 2 months}
END
cat > journal.csv << 'END'
time,case,event,due,kind,phone,note
2024-01-01T09:00,@report,done,2024-01-01,,,
2024-01-01T09:00,@report,done,2024-02-01,,,
2024-01-02T09:00,@report,retract,2024-01-01T09:00,done,,
2024-03-01T09:00,@report,done,2024-03-01,,,
2024-03-02T09:00,@report,retract,2024-03-01T09:00,done,,
2024-03-03,@report,amend,,,13900000001,
2024-03-03,@other,done,2024-03-01,,,
END
export AS_POLICY=policy.yaml AS_NOW=2024-12-31
as-report -r duties -b month,store,task --to 2024-04-30 journal.csv
as-report -r all -f table -b '' journal.csv
as-schedule journal.csv
as-archive --state live journal.csv
as-archive --state expired,archived,void,destroyed,follow-up journal.csv
