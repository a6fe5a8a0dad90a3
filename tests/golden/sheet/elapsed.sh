# Hours that go on beyond a day, as they are shown.
python3 "$DATA/workbook.py" x.xlsx code='[h]:mm' code='[mm]:ss' code='[h]"小时"mm"分"' builtin=46 code='[s]' \
	sheet='<row><c s="1"><v>1.0625</v></c><c s="2"><v>0.0590277777777778</v></c><c s="3"><v>1.0625</v></c><c s="4"><v>2.0000115740740742</v></c><c s="5"><v>1</v></c><c s="1"><v>-0.5</v></c></row>'
as-sheet -r x.xlsx
