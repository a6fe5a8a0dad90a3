# Two minutes of talk, in the formats that people give it, are two minutes to as-audit and not two seconds.
cat > journal.csv << 'END'
time,case,event,task,result,actor,phone
2024-06-03,A,delivery,,,,13800000001
2024-06-05T14:30,A,call,first,no-answer,ann,
END
for format in builtin=21 builtin=45 builtin=33 builtin=46 code=hh:mm:ss; do
	python3 "$DATA/workbook.py" x.xlsx builtin=22 "$format" \
		sheet='<row><c t="str"><v>时间</v></c><c t="str"><v>号码</v></c><c t="str"><v>结果</v></c><c t="str"><v>通话时长</v></c></row><row><c s="1"><v>45448.604166666664</v></c><c><v>13800000001</v></c><c t="str"><v>接通</v></c><c s="2"><v>1.3888888888888889E-3</v></c></row>'
	as-sheet -r x.xlsx > calls.csv
	echo "$format $(tail -n 1 calls.csv)"
	as-audit -q -n 2024-06-30 --only other-result --cdr calls.csv journal.csv
done
