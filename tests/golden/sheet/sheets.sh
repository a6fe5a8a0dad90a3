# Without --sheet the first one that is to be seen; others that have something in them are pointed out.
python3 "$DATA/workbook.py" x.xlsx hidden=1 hidden=5 sheet='<row><c><v>1</v></c></row>' sheet='<row><c><v>2</v></c></row>' sheet='<row><c s="0"/></row>' sheet='<row><c><v>4</v></c></row>' sheet=''
as-sheet -r x.xlsx
as-sheet -r --sheet Sheet4 x.xlsx
as-sheet -r --sheet Sheet5 x.xlsx
as-sheet -r --sheet 'Sheet 4' x.xlsx
echo "? $?"
python3 "$DATA/workbook.py" y.xlsx hidden=1 sheet='<row><c><v>1</v></c></row>'
as-sheet -r y.xlsx
