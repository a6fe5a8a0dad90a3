# A workbook of which one byte has changed is damaged, though its XML is sound: nothing is read of it.
python3 "$DATA/workbook.py" x.xlsx sheet='<row><c><v>12345</v></c></row>'
as-sheet -r x.xlsx
sed -i s/12345/12346/ x.xlsx
as-sheet -r x.xlsx
