#!/bin/sh
# exceljs 4.4.0 (npm) stops reading a sheet, without an error, at a cell whose text stands in the cell itself with how to say it, <is><t>单田芳</t><rPh ...>:
# the cell is empty, and of this row and all rows behind it nothing is there. The same phonetic run in the table of shared strings is
# passed over as it should be, and xlsx 0.18.5 reads all the rows. A list of calls is cut short by one name that somebody made readable.
# Exit status 0: still so.
set -e
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . exceljs@4.4.0 xlsx@0.18.5 jszip@3.10.1 > /dev/null
cat > ask.js <<'END'
const JSZip = require("jszip"), ExcelJS = require("exceljs"), xlsx = require("xlsx");
const phonetic = '<rPh sb="0" eb="1"><t>shàn</t></rPh>';
(async () => {
	const made = new ExcelJS.Workbook(), list = made.addWorksheet("calls");
	for (const name of ["王芳", "单田芳", "李雷", "赵敏"])
		list.addRow([name, "13800000000"]);
	const bytes = await made.xlsx.writeBuffer();
	for (const [what, part, old, text] of [
		["in the cell, without", "worksheets/sheet1", /<c r="A2".*?<\/c>/, '<c r="A2" t="inlineStr"><is><t>单田芳</t></is></c>'],
		["in the cell, with", "worksheets/sheet1", /<c r="A2".*?<\/c>/, `<c r="A2" t="inlineStr"><is><t>单田芳</t>${phonetic}</is></c>`],
		["shared, with", "sharedStrings", "<t>单田芳</t>", `<t>单田芳</t>${phonetic}`],
	]) {
		const zip = await JSZip.loadAsync(bytes), xml = await zip.file(`xl/${part}.xml`).async("string"), book = new ExcelJS.Workbook();
		zip.file(`xl/${part}.xml`, xml.replace(old, text));
		const changed = await zip.generateAsync({ type: "nodebuffer" });
		await book.xlsx.load(changed);
		const rows = book.worksheets[0].getSheetValues().slice(1).map(row => row[1] || "nobody");
		const others = xlsx.utils.sheet_to_json(xlsx.read(changed).Sheets.calls, { header: 1 });
		console.log(`${what}: exceljs ${rows.join(", ")}; xlsx ${others.map(row => row[0]).join(", ")}`);
	}
})();
END
node ask.js > seen
cat seen
diff - seen <<'END'
in the cell, without: exceljs 王芳, 单田芳, 李雷, 赵敏; xlsx 王芳, 单田芳, 李雷, 赵敏
in the cell, with: exceljs 王芳, nobody; xlsx 王芳, 单田芳, 李雷, 赵敏
shared, with: exceljs 王芳, 单田芳, 李雷, 赵敏; xlsx 王芳, 单田芳, 李雷, 赵敏
END
