# What is no workbook is refused by name, with one line.
say() { as-sheet -r "$1"; echo "? $?"; }
printf 'time,case\n' > plain.csv && say plain.csv
: > empty.xlsx && say empty.xlsx
printf '\320\317\021\340\241\261\032\341%0600dW\0o\0r\0k\0b\0o\0o\0k\0' 0 > old.xls && say old.xls
printf '\320\317\021\340\241\261\032\341%0600dE\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0' 0 > locked.xlsx && say locked.xlsx
printf '\320\317\021\340\241\261\032\341%0600d' 0 > letter.doc && say letter.doc
printf '<html><table><tr><td>1' > page.xls && say page.xls
python3 -c 'import zipfile; z = zipfile.ZipFile("x.ods", "w"); z.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet"); z.writestr("content.xml", "<x/>")'
say x.ods
python3 -c 'import zipfile; zipfile.ZipFile("x.zip", "w").writestr("a.txt", "a")'
say x.zip
python3 "$DATA/workbook.py" x.xlsb member:_rels/.rels='<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>'
say x.xlsb
head -c 500 x.xlsb > cut.xlsx && say cut.xlsx
say no-such.xlsx
