# A call sheet: what is to be filled in is free and in the form of its column, all else locked. It comes back as it was, in both languages.
printf 'time,case,event,service,store,slip,customer,phone,model\n2026-06-01,S1-00003106,delivery,,S1,00003106,王芳,01012345678,1-2\n2026-06-01,S1-3E5,delivery,,S1,3E5,李雷,13800138000,3E5\n2026-06-02T10:00,S1-3E5,call,,,,,,\n' > journal.csv
export AS_NOW=2026-06-03T09:00
for labels in en zh; do
	as-schedule journal.csv 2> /dev/null | as-due --labels $labels > $labels.csv
	as-sheet $labels.csv > $labels.xlsx && as-sheet -r $labels.xlsx | cmp - $labels.csv
done
python3 "$DATA/cells.py" zh.xlsx | grep -E '^([A-Z]|A[A-Z])[12] '
unzip() { python3 -c 'import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]).decode())' "$@" | sed 's/></>\n</g'; }
unzip zh.xlsx xl/worksheets/sheet1.xml | grep -E '<pane|<sheetProtection|<autoFilter|<dataValidation |<formula1|<pageSetup|fitToPage'
unzip zh.xlsx xl/workbook.xml | grep -E '<sheet |Print_Titles'
for column in A B C; do unzip zh.xlsx xl/worksheets/sheet2.xml | grep -A 2 "r=\"$column[0-9]" | sed -n 's/<t>\(.*\)<.*/\1/p' | paste -s -d ' '; done
