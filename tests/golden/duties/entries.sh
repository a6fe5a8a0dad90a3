# Entries of duties: no result, no other event; what is no day of the duty and what the policy does not have is pointed out, and taken in.
cat > policy.yaml << 'END'
name: house
duties:
  report: {on: month 1, from: 2024-06-01}
END
export AS_POLICY=policy.yaml AS_NOW=2024-06-10
as-intake -t sheet << 'END' | cut -d, -f 1-3,15
time,case,event,result,due
2024-06-02,@report,done,,2024-06-01
2024-06-02,@report,done,,
2024-06-03,@report,done,,2024-06-02T10:00
2024-06-03,@report,done,,2024-05-01
2024-06-03,@report,done,接通,2024-06-01
2024-06-03,@report,,,
2024-06-03,@report,complaint,,
2024-06-03,@reports,done,,2024-06-01
2024-06-04,@reports,done,,2024-06-01
2024-06-04,S-1,done,,2024-06-01
,@report,done,,2024-06-01
END
as-intake -t complaint << 'END'
time,case,phone,note
2024-06-02,@report,13900000001,what
END
as-schedule << 'END' | cut -d, -f 1-5
time,case,event,due
2024-06-02,@report,call,
2024-06-02,@report,delivery,
2024-06-02,S-1,done,2024-06-01
END
