#!/usr/bin/python3
"""cells.py FILE [ADDRESS...]: the cells of a workbook's first sheet, or some of them, a line each: address, kind (text, number, empty), number
format, locked or free, value. Reads what libxlsxwriter writes, without any of our own code."""
import re
import sys
import xml.etree.ElementTree as tree
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
BUILTIN = {0: "General", 1: "0", 49: "@"}
archive = zipfile.ZipFile(sys.argv[1])
styles = tree.fromstring(archive.read("xl/styles.xml"))
codes = {int(f.get("numFmtId")): f.get("formatCode") for f in styles.iter(MAIN + "numFmt")}
forms = []
for xf in styles.find(MAIN + "cellXfs"):
    number = int(xf.get("numFmtId"))
    protection = xf.find(MAIN + "protection")
    free = protection is not None and protection.get("locked") == "0"
    forms.append((codes.get(number, BUILTIN.get(number, str(number))), "free" if free else "locked"))
for cell in tree.fromstring(archive.read("xl/worksheets/sheet1.xml")).iter(MAIN + "c"):
    if sys.argv[2:] and cell.get("r") not in sys.argv[2:]:
        continue
    text = "".join(t.text or "" for t in cell.iter(MAIN + "t"))
    value = cell.find(MAIN + "v")
    kind = "text" if cell.get("t") == "inlineStr" else "number" if value is not None else "empty"
    print(cell.get("r"), kind, *forms[int(cell.get("s", 0))], re.sub(r"\n", "|", text) if kind == "text" else value.text if kind == "number" else "-")
