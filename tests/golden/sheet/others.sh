# Truth, errors, values of formulas; a formula without its value is empty and pointed out.
python3 "$DATA/workbook.py" x.xlsx sheet='<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c><f>1+1</f><v>2</v></c><c t="str"><f>""</f><v></v></c></row>
<row><c><v>1</v></c><c><f>1+1</f></c><c><f>1+1</f><v/></c><c t="str"><f>A1</f></c></row><row><c t="x"><v>1</v></c></row><row><c><v>1e</v></c></row><row><c><v>3</v></c></row>'
as-sheet -r x.xlsx
