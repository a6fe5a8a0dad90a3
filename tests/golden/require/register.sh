# What a register lacks that the policy requires is told by its header, and the row is refused whole; what a column would not say even if it
# were filled in is told as well. What the card has by then, from the journal, need not be said again.
cat > policy.yaml << 'END'
name: house
complaints: {default: low, severities: {low: {resolve: 9 days}}}
require:
  - {event: [complaint, enquiry], fields: [note, phone]}
  - {event: complaint, fields: [brand, actor], when: {kind: 質量}}
  - {event: resolve, fields: brand}
END
cat > journal.csv << 'END'
time,case,event,task,result,score,score_product,score_delivery,score_install,severity,kind,channel,actor,to,due,seconds,store,slip,customer,phone,address,class,service,category,brand,model,serial,vendor,note,batch
2024-06-01,S-1,delivery,,,,,,,,,,,,,,S,1,,13900000001,,,,,Haier,,,,,
2024-06-05,S-2,delivery,,,,,,,,,,,,,,S,2,,13900000002,,,,,,,,,,
2024-06-09,S-2,amend,,,,,,,,,,,,,,,,,,,,,,Midea,,,,,
2024-06-01,S-3,delivery,,,,,,,,,,,,,,S,3,,,,,,,,,,,,
END
cat > register.csv << 'END'
受理时间,个案号,类型,申诉内容,经办人,解决时间
2024-06-02T09:00,S-1,质量,坏了,李,2024-06-03T09:00
2024-06-02T10:00,S-1,质量,,李,
2024-06-08T10:00,S-2,质量,坏了,,
2024-06-08T10:00,S-2,服务,慢,,2024-06-08T12:00
2024-06-10T10:00,S-2,服务,慢,,2024-06-10T12:00
2024-06-10T10:00,S-3,咨询,,,
END
as-intake -t complaint -p policy.yaml -n 2024-06-30 --rejects refused.csv -a journal.csv register.csv
cut -d, -f 1-3,11 journal.csv | sed 1,5d
cut -d, -f 2,3,8 refused.csv
# The same again: duplicates are none of its business; corrected, the row goes in.
as-intake -t complaint -p policy.yaml -n 2024-06-30 -a journal.csv register.csv
sed -n '1p;3s/,,李/,坏了,李/p' register.csv | as-intake -t complaint -p policy.yaml -n 2024-06-30 -a journal.csv
# A complaint that names neither case nor slip, and got its name from the journal, has the card of that case.
cat > noisy.yaml <<'END'
name: noisy
complaints: {default: low, severities: {low: {resolve: 9 days}}}
require: [{event: complaint, fields: customer}]
END
printf '受理时间,电话,姓名,内容\n2024-06-02T09:00,13900000009,Li,noisy\n' | as-intake -t complaint -p noisy.yaml -n 2024-06-30 --store S -a noisy.csv
printf '受理时间,电话,内容\n2024-06-02T09:00,13900000009,very noisy\n' > edited.csv
as-intake -t complaint -p noisy.yaml -n 2024-06-30 --store S --amend -a noisy.csv edited.csv
cut -d, -f 1,3,19,29 noisy.csv
