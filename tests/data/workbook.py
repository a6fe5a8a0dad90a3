#!/usr/bin/python3
"""workbook.py FILE KEY=VALUE...: a small workbook (.xlsx), every byte of whose cells is in the command.

sheet=ROWS      the rows of a sheet, XML; the first is Sheet1, the next Sheet2, ...; before=XML and after=XML stand around its rows
hidden=N        sheet number N is hidden
code=CODE       a number format: style 1 is the first of these, 2 the next, ...
builtin=ID      the same of a built-in format
strings=ITEMS   the shared strings, XML
1904=           days are counted from 1904-01-01
member:NAME=TEXT  a member more, or in the place of the one of that name; twice:NAME=TEXT one that is there already
"""
import sys
import warnings
import zipfile
from xml.sax.saxutils import quoteattr

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'

warnings.simplefilter("ignore")  # of a member that is there twice
sheets, codes, hidden, strings, date1904, members, twice = [], [], set(), None, "", {}, []
for argument in sys.argv[2:]:
    key, value = argument.split("=", 1)
    if key == "sheet":
        sheets.append(["", value, ""])
    elif key == "after":
        sheets[-1][2] = value
    elif key == "before":
        sheets[-1][0] = value
    elif key == "hidden":
        hidden.add(int(value))
    elif key == "code":
        codes.append((200 + len(codes), value))
    elif key == "builtin":
        codes.append((int(value), None))
    elif key == "strings":
        strings = value
    elif key == "1904":
        date1904 = '<workbookPr date1904="1"/>'
    elif key.startswith("member:"):
        members[key[7:]] = value
    elif key.startswith("twice:"):
        twice.append((key[6:], value))
    else:
        sys.exit(f"workbook.py: {key}?")


def relations(*targets):
    return f"<Relationships {RELATIONS}>" + "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{target}"/>' for name, kind, target in targets) + "</Relationships>"


parts = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": relations(("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": f'<workbook {MAIN} xmlns:r="{OFFICE}">{date1904}<sheets>' + "".join(
        f'<sheet name="Sheet{i}" sheetId="{i}"{" state=" + quoteattr("hidden") if i in hidden else ""} r:id="rId{i}"/>'
        for i in range(1, len(sheets) + 1)) + "</sheets></workbook>",
    "xl/_rels/workbook.xml.rels": relations(
        *((f"rId{i}", "worksheet", f"worksheets/sheet{i}.xml") for i in range(1, len(sheets) + 1)),
        ("rIdA", "styles", "styles.xml"), ("rIdB", "sharedStrings", "sharedStrings.xml")),
    "xl/styles.xml": f"<styleSheet {MAIN}><numFmts>" + "".join(
        f"<numFmt numFmtId=\"{i}\" formatCode={quoteattr(code)}/>" for i, code in codes if code is not None) +
        '</numFmts><cellXfs><xf numFmtId="0"/>' + "".join(f'<xf numFmtId="{i}"/>' for i, _ in codes) + "</cellXfs></styleSheet>",
}
for i, (before, rows, after) in enumerate(sheets, 1):
    parts[f"xl/worksheets/sheet{i}.xml"] = f"<worksheet {MAIN}>{before}<sheetData>{rows}</sheetData>{after}</worksheet>"
if strings is not None:
    parts["xl/sharedStrings.xml"] = f"<sst {MAIN}>{strings}</sst>"
parts.update(members)
with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as archive:
    for name, text in [*parts.items(), *twice]:
        archive.writestr(zipfile.ZipInfo(name, (2024, 6, 5, 0, 0, 0)), text)
