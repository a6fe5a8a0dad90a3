# The same input at the same time gives the same bytes; another time is seen in one member only.
printf 'a\n1\n' > a.csv
as-sheet -n 2024-06-05T10:00 a.csv > 1.xlsx
as-sheet -o 2.xlsx -n 2024-06-05T10:00 < a.csv
as-sheet -n 2024-06-05T10:01 a.csv > 3.xlsx
cmp 1.xlsx 2.xlsx
cmp -s 1.xlsx 3.xlsx || echo differs
python3 - <<'END'
import zipfile
a, b = zipfile.ZipFile("1.xlsx"), zipfile.ZipFile("3.xlsx")
print([n for n in a.namelist() if a.read(n) != b.read(n)])
print(a.read("docProps/core.xml").decode().split("W3CDTF\">")[1][:20])
END
