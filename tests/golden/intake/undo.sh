# A batch is taken back: what it wrote and still stands; an undo again brings nothing back; an undo can be undone by its number.
export AS_NOW=2024-06-20T10:00
cat > slips.csv <<'EOF'
time,store,slip,phone,customer
2024-06-05,S,1,13800000001,Wang
2024-06-05,S,2,13800000002,Li
EOF
cat > sheet.csv <<'EOF'
time,case,event,task,result
2024-06-05T14:00,S-1,call,first,reached
2024-06-06T14:00,S-2,call,first,no-answer
EOF
sed '2s/13800000001/13800000009/; 3d' slips.csv > later.csv
as-intake -t delivery -a journal.csv slips.csv
as-schedule journal.csv > before
as-intake -t sheet -a journal.csv sheet.csv
as-schedule journal.csv > between
as-intake -t delivery --amend -a journal.csv later.csv
as-intake --undo last --dry-run -a journal.csv
as-intake --undo last -a journal.csv
as-schedule journal.csv | cmp - between
as-intake --undo last -a journal.csv
as-intake --undo 2 --strict -a journal.csv
as-intake --undo 2 -a journal.csv
as-schedule journal.csv | cmp - before
as-intake --undo 5 -a journal.csv
as-schedule journal.csv | cmp - between
as-intake --undo 5 -a journal.csv
as-intake -t sheet -a journal.csv sheet.csv
as-intake --undo 2 -a journal.csv
as-intake -t sheet -a journal.csv sheet.csv
as-schedule journal.csv | cmp - between
as-intake --batches -a journal.csv
cut -d, -f 1-5,11,15,20,29- journal.csv
