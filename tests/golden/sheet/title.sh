# The title is the printed header, in the middle, whatever is in it.
printf 'a\n' | as-sheet -n 2024-06-05 --title '回访 & 申诉 &D 2024' | python3 -c '
import io, sys, zipfile
sheet = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read())).read("xl/worksheets/sheet1.xml").decode()
print(sheet[sheet.index("<headerFooter>"):sheet.index("</headerFooter>")])'
