# No control character of a number format reaches the rows: its lines are blanks, as those of texts are, and no row is lost.
python3 "$DATA/workbook.py" x.xlsx code='"
"0000' code='"a	"000"' code='
000' code='"";"";"
"' sheet='<row><c><v>1</v></c><c s="1"><v>12</v></c><c><v>3</v></c></row><row><c s="1"><v>12</v></c><c s="2"><v>7</v></c><c s="3"><v>7</v></c></row><row><c s="4"><v>0</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>'
as-sheet -r x.xlsx
# Nor does one of a string, of a formula's text, or of an error.
python3 "$DATA/workbook.py" x.xlsx strings='<si><t>&#10;a_x0001_</t></si>' \
	sheet='<row><c t="s"><v>0</v></c><c t="str"><v>&#10;b&#127;</v></c></row><row><c t="inlineStr"><is><t>_x0000_c&#9;&#10;</t></is></c><c t="e"><v>&#10;#N/A</v></c></row><row><c><v>1</v></c></row>'
as-sheet -r x.xlsx
