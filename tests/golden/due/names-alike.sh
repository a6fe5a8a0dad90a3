# A sheet comes back as what it went out as, also where the policy names a call-back like the label of a confirming call, or two of them alike.
cat > policy.yaml <<'END'
name: alike
language: zh
callbacks:
  確認回訪: {from: delivery, within: 30 days}
  First: {from: delivery, within: 20 days}
  first: {from: delivery, within: 20 days}
complaints: {default: 一般, severities: {一般: {reply: 1 day, resolve: 3 days}}, confirm: {within: 3 days}}
END
export AS_POLICY=./policy.yaml AS_NOW=2026-11-23T09:00
printf 'time,case,event,severity,store,slip,phone\n2026-11-20,A,delivery,,S,1,13900000001\n2026-11-21,B,delivery,,S,2,13900000002\n2026-11-21T10:00,B,complaint,一般,S,2,13900000002\n2026-11-22,B,resolve,,S,2,\n' > journal.csv
for language in zh en; do
	as-schedule journal.csv | as-due --labels $language -t confirm,First,first,確認回訪 > sheet.csv
	sed '2,$s/^\([^,]*\),\([^,]*\),\([^,]*\),\([^,]*\),/2026-11-23T10:00,\2,\3,\4,reached/' sheet.csv > filled.csv
	as-intake -t sheet --against journal.csv filled.csv | cut -d, -f 1-5
	as-schedule journal.csv | as-sheet --labels $language > sheet.xlsx
	as-sheet -r sheet.xlsx | cut -d, -f 4
done
