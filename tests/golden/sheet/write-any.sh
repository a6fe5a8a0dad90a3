# Any CSV: every cell is text, but for whole numbers of number columns and moments of time columns that come back as they were.
printf 'slip,phone,seconds,time,by,说明\n00003106,01012345678,085,2024-06-05T14:30,2024-06-05,"a, ""b"""\n3E5,=1+1,85,2024-06-05T00:00,2024-06-05T09:05,1-2\n,,1234567890123456,1899-12-31T10:00,5/6,TRUE\n' > any.csv
as-sheet -n 2024-06-05T10:00 any.csv > any.xlsx && python3 "$DATA/cells.py" any.xlsx
as-sheet -r any.xlsx | cmp - any.csv
