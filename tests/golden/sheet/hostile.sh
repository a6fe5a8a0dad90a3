# What only a workbook made to do harm has: entities, members that are there twice, what is not there, what is out of order, paths.
bad() { python3 "$DATA/workbook.py" x.xlsx sheet="$@"; as-sheet -r x.xlsx | head -n 3; }
one='<row><c><v>1</v></c></row>'
sheet='xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
bad "$one" member:xl/worksheets/sheet1.xml="<!DOCTYPE a [<!ENTITY x \"xxxx\">]><worksheet $sheet><sheetData><row><c t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>"
bad "$one" member:xl/worksheets/sheet1.xml="<!DOCTYPE a SYSTEM \"/etc/passwd\"><worksheet/>"
bad "$one" member:xl/worksheets/sheet1.xml="<worksheet $sheet><sheetData><row><c><v>&x;</v></c></row></sheetData></worksheet>"
bad "$one" twice:xl/worksheets/sheet1.xml='<worksheet/>'
bad "$one" twice:XL\\Worksheets\\Sheet1.xml='<worksheet/>'
bad "$one" member:xl/_rels/workbook.xml.rels='<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/worksheet" Target="../../../../etc/passwd"/></Relationships>'
bad '<row r="2"><c><v>1</v></c></row><row r="1"><c><v>1</v></c></row>'
bad '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>'
bad '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>1</v></c></row>'
bad '<row r="1"><c r="A2"><v>1</v></c></row>'
bad '<row r="1048577"><c><v>1</v></c></row>'
bad '<row><c r="XFE1"><v>1</v></c></row>'
bad '<row><c r="A1B"><v>1</v></c></row>'
bad '<row><c t="s"><v>0</v></c></row>'
bad '<row><c t="s"><v>-1</v></c></row>' strings='<si><t>a</t></si>'
bad "<row><c>$(printf '%0300d' 0 | sed 's/0/<x>/g')"
bad '<row>'
