#!/bin/sh
# Two formula engines do not do what TEXT is for, and neither says so. HyperFormula 3.5.0 (npm) knows 0, # and dates, and leaves the rest of a number's
# format standing behind the rounded number: a rate of 0.756 as "0%" is 1%, "0.0%" is 0.8%, 1234.5 as "#,##0.00" is 1235,##0.00, a telephone number in
# three groups is followed by two groups of zeros; 36 hours as "[h]:mm" are [12]:00. formulajs 4.6.1 (@formulajs/formulajs) gets the rates right and
# knows neither leading zeros nor dates: slip 3106 as "00000000" is 3106, a date its serial number, three in the afternoon 1.
# fast-formula-parser 1.0.19, asked beside them, answers as a spreadsheet does.
# Exit status 0: still so.
set -e
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . hyperformula@3.5.0 @formulajs/formulajs@4.6.1 fast-formula-parser@1.0.19 > /dev/null
cat > ask.js <<'END'
const formulajs = require("@formulajs/formulajs");
const { HyperFormula } = require("hyperformula");
const Parser = require("fast-formula-parser");
const asked = [[0.756, "0%"], [0.756, "0.0%"], [1234.5, "#,##0.00"], [13800000001, "000 0000 0000"], [1.5, "[h]:mm"],
	[3106, "00000000"], [45448, "yyyy-mm-dd"], [0.625, "hh:mm"]];
for (const [value, format] of asked) {
	const formula = `TEXT(${value},"${format}")`;
	const sheet = HyperFormula.buildFromArray([["=" + formula]], { licenseKey: "gpl-v3" });
	console.log([formula, sheet.getCellValue({ sheet: 0, row: 0, col: 0 }), formulajs.TEXT(value, format),
		new Parser().parse(formula, { row: 1, col: 1, sheet: "a" })].join(" | "));
}
END
TZ=UTC node ask.js > seen
cat seen
diff - seen <<'END'
TEXT(0.756,"0%") | 1% | 76% | 76%
TEXT(0.756,"0.0%") | 0.8% | 75.6% | 75.6%
TEXT(1234.5,"#,##0.00") | 1235,##0.00 | 1,234.50 | 1,234.50
TEXT(13800000001,"000 0000 0000") | 13800000001 0000 0000 | 13800000001 | 138 0000 0001
TEXT(1.5,"[h]:mm") | [12]:00 | 2 | 36:00
TEXT(3106,"00000000") | 00003106 | 3106 | 00003106
TEXT(45448,"yyyy-mm-dd") | 2024-06-05 | 45448 | 2024-06-05
TEXT(0.625,"hh:mm") | 15:00 | 1 | 15:00
END
