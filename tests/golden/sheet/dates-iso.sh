# Dates that are written as ISO 8601 has them.
python3 "$DATA/workbook.py" x.xlsx sheet='<row><c t="d"><v>2024-06-05</v></c><c t="d"><v>2024-06-05T14:30:00</v></c><c t="d"><v>2024-06-05T14:30:00.000Z</v></c><c t="d"><v>14:30:05</v></c><c t="d"><v>2024-06-05T00:00:00</v></c><c t="d"><v>2024-06-05T14:30+08:00</v></c></row><row><c t="d"><v>2024-02-30</v></c></row>'
as-sheet -r x.xlsx
