# Numbers in full, without exponent, as many digits as a spreadsheet shows; zeros where the format has them.
python3 "$DATA/workbook.py" x.xlsx code='00000000' code='000-00000000' code='\0#' code='0.00' code='#,##0' code='0%' code='0.00E+00' code='@' code='[$￥-804]#,##0.00' code='"TRUE";"TRUE";"FALSE"' \
	sheet='<row><c><v>13800138000</v></c><c><v>1.3800138E10</v></c><c><v>1234567890123456789</v></c><c><v>1E-7</v></c><c><v>-0.10000000000000001</v></c><c><v>2.0099999999999998</v></c><c><v>1.5E300</v></c></row>
<row><c s="1"><v>3106</v></c><c s="2"><v>1012345678</v></c><c s="3"><v>1012345678</v></c><c s="4"><v>3.14159</v></c><c s="5"><v>1234567</v></c><c s="6"><v>0.5</v></c><c s="7"><v>300000</v></c></row>
<row><c s="8"><v>42</v></c><c s="9"><v>1234.5</v></c><c s="1"><v>123456789</v></c><c s="1"><v>3.5</v></c><c s="1"><v>-7</v></c><c s="10"><v>1</v></c><c s="10"><v>0</v></c></row>
<row><c><v>-0</v></c><c><v>007</v></c><c><v>+5</v></c><c><v>12345678901234567.0</v></c><c><v>0.0</v></c><c><v>100</v></c><c><v>9007199254740993</v></c></row>'
as-sheet -r x.xlsx | cut -c 1-150
