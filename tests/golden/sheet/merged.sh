# What is merged shows once, at the top left, were there something in the other cells, too.
python3 "$DATA/workbook.py" x.xlsx sheet='<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c><c><v>5</v></c><c><v>6</v></c></row><row><c><v>7</v></c><c><v>8</v></c><c><v>9</v></c></row><row><c><v>10</v></c><c><v>11</v></c></row>' \
	after='<mergeCells><mergeCell ref="B4:C4"/><mergeCell ref="A2:A4"/><mergeCell ref="B1:C2"/><mergeCell ref="C3"/></mergeCells>'
as-sheet -r x.xlsx
