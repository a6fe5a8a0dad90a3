# What was sent to one recipient is not sent him again while others have not got theirs; what all have got is written down.
cat > p.yaml <<'Y'
name: p
complaints:
  default: o
  severities:
    o: {reply: 1 day, resolve: 9 days, escalate: [{name: a, at: by, to: [甲, 乙], repeat: 1 day}, {name: b, at: by, to: 甲}]}
Y
printf 'due,by,task,case,severity,opened,escalated\n2024-06-03,2024-06-04,reply,A,o,2024-06-03T10:00,\n' > t.csv
tell() { as-escalate -p p.yaml -n 2024-06-05T09:00 --sent sent.csv "$@" t.csv; }
: > sent.csv
tell -q
tell --to 甲 | tee -a sent.csv | cut -d, -f 1,2,4,5,10,14,15
tell -f recipients
tell | cut -d, -f 1,2,4,5,14
tell --to 甲 -q
tell --to 乙 >> sent.csv
tell -f recipients
tell | cut -d, -f 1,2,4,5,14
echo "the journal says that it fired; it comes again, and counts anew"
sed -i 's/10:00,$/10:00,a@2024-06-05T09:00 b@2024-06-05T09:00/' t.csv
as-escalate -p p.yaml -n 2024-06-06T00:00 --sent sent.csv -f recipients t.csv
echo "a task that was opened later"
sed -i 's/T10:00,.*/T10:00,/; s/2024-06-03T10:00/2024-06-06T10:00/' t.csv
tell -f recipients
echo "another deadline"
sed -i 's/2024-06-06T10:00/2024-06-03T10:00/; s/,2024-06-04,/,2024-06-03,/' t.csv
tell -f recipients
echo broken >> sent.csv
tell -f recipients
