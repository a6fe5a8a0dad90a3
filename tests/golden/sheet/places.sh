# Cells and rows without address go on where the one before ended; empty rows between stay, those at the end go; hidden rows and columns are read.
python3 "$DATA/workbook.py" x.xlsx sheet='<row><c><v>1</v></c><c><v>2</v></c><c r="E1"><v>5</v></c><c><v>6</v></c></row><row r="3" hidden="1"><c r="B3"><v>7</v></c></row><row><c r="C5"><v>9</v></c></row><row><c/><c s="0"/></row><row r="9"/>' 
as-sheet -r x.xlsx
as-sheet -r - < x.xlsx | wc -l
cat x.xlsx | as-sheet -r | cksum
as-sheet -r x.xlsx | cksum
