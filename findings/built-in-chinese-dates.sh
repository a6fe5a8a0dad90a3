#!/bin/sh
# Number formats 27 to 36 and 50 to 58 of a workbook are dates that stand in no styles part: Excel in Chinese writes 6月5日 as format 58 and no more.
# exceljs 4.4.0 (npm) reads such a cell as the number 45448; xlsx 0.18.5 as a date, but shows it as 6/5/24. Where a format of the same look has an id of
# its own, as other programs write it, both see the date. Exit status 0: still so.
set -e
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . exceljs@4.4.0 xlsx@0.18.5 jszip@3.10.1 > /dev/null
cat > ask.js <<'END'
const JSZip = require("jszip"), ExcelJS = require("exceljs"), xlsx = require("xlsx");
const schemas = "http://schemas.openxmlformats.org/", main = `xmlns="${schemas}spreadsheetml/2006/main"`, types = "application/vnd.openxmlformats-";
const relation = `${schemas}officeDocument/2006/relationships`, formats = [14, 31, 58, 164];
const relations = list => `<Relationships xmlns="${schemas}package/2006/relationships">${list.map(([type, target], i) =>
	`<Relationship Id="r${i}" Type="${relation}/${type}" Target="${target}"/>`).join("")}</Relationships>`;
const parts = {
	"[Content_Types].xml": `<Types xmlns="${schemas}package/2006/content-types"><Default Extension="rels" ContentType="${types}package.relationships+xml"/>${[
		["workbook", "sheet.main"], ["worksheets/sheet1", "worksheet"], ["styles", "styles"]].map(([name, type]) =>
		`<Override PartName="/xl/${name}.xml" ContentType="${types}officedocument.spreadsheetml.${type}+xml"/>`).join("")}</Types>`,
	"_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
	"xl/workbook.xml": `<workbook ${main} xmlns:r="${relation}"><sheets><sheet name="s" sheetId="1" r:id="r0"/></sheets></workbook>`,
	"xl/_rels/workbook.xml.rels": relations([["worksheet", "worksheets/sheet1.xml"], ["styles", "styles.xml"]]),
	"xl/styles.xml": `<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="164" formatCode="m&quot;月&quot;d&quot;日&quot;"/></numFmts><fonts count="1"><font/></fonts>` +
		`<fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/>${
			formats.map(id => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join("")}</cellXfs></styleSheet>`,
	"xl/worksheets/sheet1.xml": `<worksheet ${main}><sheetData><row r="1">${formats.map((id, i) =>
		`<c r="${"ABCD"[i]}1" s="${i + 1}"><v>45448</v></c>`).join("")}</row></sheetData></worksheet>`,
};
const shown = value => value instanceof Date ? value.toISOString().slice(0, 10) : value;
(async () => {
	const zip = new JSZip();
	for (const [name, text] of Object.entries(parts))
		zip.file(name, `<?xml version="1.0" encoding="UTF-8"?>\n${text}`);
	const bytes = await zip.generateAsync({ type: "nodebuffer" }), book = new ExcelJS.Workbook();
	await book.xlsx.load(bytes);
	const sheet = xlsx.read(bytes, { cellDates: true }).Sheets.s;
	formats.forEach((id, i) => console.log(`${id}: exceljs ${shown(book.worksheets[0].getCell(`${"ABCD"[i]}1`).value)}, xlsx ${
		shown(sheet[`${"ABCD"[i]}1`].v)} shown as ${sheet[`${"ABCD"[i]}1`].w}`));
})();
END
TZ=UTC node ask.js > seen
cat seen
diff - seen <<'END'
14: exceljs 2024-06-05, xlsx 2024-06-05 shown as 6/5/24
31: exceljs 45448, xlsx 2024-06-05 shown as 6/5/24
58: exceljs 45448, xlsx 2024-06-05 shown as 6/5/24
164: exceljs 2024-06-05, xlsx 2024-06-05 shown as 6月5日
END
