# Of calls: a score that is not written is the worst of the aspects; one of several values, and an empty one; what is folded. A number that the
# sheet corrects, a retract and an escalate need nothing.
cat > policy.yaml << 'END'
name: house
callbacks: {first: {from: delivery, within: 7 days}}
require:
  - {event: call, fields: note, when: {score: dissatisfied}}
  - {event: call, fields: [seconds, actor], when: {result: [reached, refused]}}
  - {event: call, fields: to, when: {channel: '', class: VIP, result: later}}
  - {event: [call, amend, done], fields: actor}
duties: {report: {on: month 1, from: 2024-01-01}}
END
cat > journal.csv << 'END'
time,case,event,task,result,score,score_product,score_delivery,score_install,severity,kind,channel,actor,to,due,seconds,store,slip,customer,phone,address,class,service,category,brand,model,serial,vendor,note,batch
2024-06-01,S-1,delivery,,,,,,,,,,,,,,S,1,,13900000001,,vip,,,,,,,,
2024-06-01,S-2,delivery,,,,,,,,,,,,,,S,2,,13900000002,,,,,,,,,,
END
cat > sheet.csv << 'END'
time,case,event,result,score_product,score_delivery,actor,seconds,channel,due,newphone,note
2024-06-02T09:00,S-1,,reached,satisfied,dissatisfied,Li,30,,,,
2024-06-02T09:01,S-1,,reached,satisfied,dissatisfied,Li,30,,,,slow
2024-06-02T09:02,S-1,,reached,satisfied,,Li,,,,,
2024-06-02T09:03,S-1,,later,,,Li,,,2024-06-04,,
2024-06-02T09:04,S-1,,later,,,Li,,phone,2024-06-04,,
2024-06-02T09:05,S-2,,later,,,Li,,,2024-06-04,,
2024-06-02T09:06,S-2,,busy,,,,,,,,
2024-06-02T09:07,S-2,,wrong-number,,,Li,,,,13900000003,
2024-06-02T09:08,S-2,amend,,,,,,,,13900000004,
2024-06-02T09:09,@report,done,,,,,,,2024-06-01,,
END
as-intake -t sheet -p policy.yaml -n 2024-06-30 -a journal.csv sheet.csv
cut -d, -f 1-3,5 journal.csv | sed 1,3d
