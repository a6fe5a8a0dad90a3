# Duties on the call sheet: in time order with the customers' rows, outside --agents and --limit; filled in, the sheet brings them back as done.
cat > policy.yaml << 'END'
name: house
callbacks:
  first: {from: delivery, within: 7 days}
duties:
  report: {on: month 1, from: 2024-06-01, within: 2 days, to: Wang}
  first: {on: day, from: 2024-06-01, at: "18:00"}
END
cat > journal.csv << 'END'
time,case,event,task,result,score,score_product,score_delivery,score_install,severity,kind,channel,actor,to,due,seconds,store,slip,customer,phone,address,class,service,category,brand,model,serial,vendor,note,batch
2024-06-01,S-1,delivery,,,,,,,,,,,,,,S,1,,13900000001,,,,,,,,,,
2024-06-01,S-2,delivery,,,,,,,,,,,,,,S,2,,13900000002,,,,,,,,,,
END
export AS_POLICY=policy.yaml AS_NOW=2024-06-01T09:00
as-schedule journal.csv > tasks.csv
as-due --agents Li,Chen --limit 1 tasks.csv > sheet.csv
cut -d, -f 1-4,10,11,17,19 sheet.csv
as-due -t duty tasks.csv | cut -d, -f 2-4,10,11
as-due -t duty.first,duty.nosuch -f tasks tasks.csv | cut -d, -f 1-5
as-due --summary tasks.csv
as-due -f table --labels zh tasks.csv
export AS_NOW=2024-06-01T11:00
sed 's/^,@/2024-06-01T10:30,@/' sheet.csv > filled.csv
as-intake -t sheet -a journal.csv filled.csv
grep done journal.csv | cut -d, -f 1-5,13,15
as-schedule journal.csv | grep duty | cut -d, -f 1,3,4,23
as-intake -t sheet -a journal.csv filled.csv
