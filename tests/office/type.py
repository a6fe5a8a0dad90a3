#!/usr/bin/python3
"""type.py FOLDER LOCALE IN OUT ADDRESS=TEXT...: opens a workbook in LibreOffice, types as a person of that locale does, and saves it as .xlsx.

Typing is FormulaLocal: the program looks at the text as it does at what comes from the keyboard, so a number becomes a number and a date a date,
where the cell's format lets it. FOLDER is for the profile, which only sets the locale. Prints what the cells then show."""
import pathlib
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue

SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>{}</value></prop></item>
</oor:items>
"""

folder, locale, source, target = sys.argv[1:5]
profile = pathlib.Path(folder).resolve() / "profile"
(profile / "user").mkdir(parents=True, exist_ok=True)
(profile / "user/registrymodifications.xcu").write_text(SETTINGS.format(locale))
pipe = f"type{profile.stat().st_ino}"
office = subprocess.Popen(
    ["soffice", "--headless", "--norestore", f"-env:UserInstallation={profile.as_uri()}", f"--accept=pipe,name={pipe};urp;"],
    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def connect():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(300):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.2)
    sys.exit("type.py: LibreOffice does not answer")


def option(name, value):
    return PropertyValue(name, 0, value, 0)


context = connect()
desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
try:
    document = desktop.loadComponentFromURL(pathlib.Path(source).resolve().as_uri(), "_blank", 0, (option("Hidden", True),))
    sheet = document.Sheets.getByIndex(0)
    for argument in sys.argv[5:]:
        address, text = argument.split("=", 1)
        cell = sheet.getCellRangeByName(address)
        try:
            cell.FormulaLocal = text
        except Exception as refusal:
            print(address, "is locked:", type(refusal).__name__)
        print(address, cell.String)
    document.storeToURL(pathlib.Path(target).resolve().as_uri(), (option("FilterName", "Calc MS Excel 2007 XML"),))
    document.close(True)
finally:
    try:
        desktop.terminate()
    except Exception:
        pass
    office.wait(60)
