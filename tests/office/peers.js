// node peers.js sheetjs|exceljs IN OUT: reads a workbook with that library and writes it again.
// node peers.js sheetjs|exceljs OUT: writes one with a true date, moment and time, a number as a phone, and texts.
const [library, ...files] = process.argv.slice(2);
const moment = new Date(Date.UTC(2024, 5, 5, 14, 30));

function sheetjs() {
	const xlsx = require("xlsx");
	if (files.length > 1)
		return xlsx.writeFile(xlsx.readFile(files[0], { cellNF: true }), files[1]);
	const day = (serial, z) => ({ t: "n", v: serial, z });
	const sheet = xlsx.utils.aoa_to_sheet([["a", "b", "c", "d", "e"]]);
	xlsx.utils.sheet_add_aoa(sheet, [[day(45448, "yyyy-mm-dd"), day(45448 + 870 / 1440, "yyyy/m/d h:mm"), day(870 / 1440, "h:mm"), 13800138000, "00003106"]],
		{ origin: "A2" });
	const book = xlsx.utils.book_new();
	xlsx.utils.book_append_sheet(book, sheet, "表");
	xlsx.writeFile(book, files[0], { bookSST: true });
}

async function exceljs() {
	const book = new (require("exceljs").Workbook)();
	if (files.length > 1) {
		await book.xlsx.readFile(files[0]);
		return book.xlsx.writeFile(files[1]);
	}
	const sheet = book.addWorksheet("表");
	sheet.addRow(["a", "b", "c", "d", "e"]);
	sheet.addRow([new Date(Date.UTC(2024, 5, 5)), moment, 870 / 1440, 13800138000, { richText: [{ text: "0000" }, { font: { bold: true }, text: "3106" }] }]);
	sheet.getCell("A2").numFmt = "yyyy-mm-dd";
	sheet.getCell("B2").numFmt = "yyyy/m/d h:mm";
	sheet.getCell("C2").numFmt = "h:mm";
	await book.xlsx.writeFile(files[0]);
}

({ sheetjs, exceljs })[library]();
