#!/bin/sh
# Writes official-cn.def: the official holidays and make-up working days of China for the years FIRST to LAST, as the package chinese-days
# (MIT licence) has them, which follows the yearly notices of the State Council. Node and npm are needed, and the network.
#
#   common/time/official-cn.sh 2024 2026 > common/time/official-cn.def
#
# To add a year, once it has been announced (in November, most years): write the later LAST here and the package's new version below. The
# package takes a year that it does not know for one without holidays, so a year without any is refused.
set -e
package=chinese-days@1.5.7
first=${1:?usage: official-cn.sh FIRST LAST}
last=${2:?usage: official-cn.sh FIRST LAST}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm install --no-audit --no-fund --silent "$package" > /dev/null)
# The package reckons in local time: in another zone its days are off by one.
NODE_PATH=$work/node_modules TZ=Asia/Shanghai node - "$package" "$first" "$last" << 'END'
const { getDayDetail } = require("chinese-days")
const [name, first, last] = process.argv.slice(2)
const two = (n) => String(n).padStart(2, "0")
console.log(`/* Made by official-cn.sh ${first} ${last} from the npm package ${name}. */`)
console.log(`UNTIL(${last}, 12, 31)`)
for (let year = +first; year <= +last; year++) {
	let holidays = 0
	for (let day = new Date(year, 0, 1); day.getFullYear() === year; day.setDate(day.getDate() + 1)) {
		const detail = getDayDetail(`${year}-${two(day.getMonth() + 1)}-${two(day.getDate())}`)
		const occasion = detail.name.split(",")
		if (occasion.length < 2) // an ordinary day is named for its weekday
			continue
		holidays += !detail.work
		console.log(`${detail.work ? "WORKED" : "HOLIDAY"}(${year}, ${day.getMonth() + 1}, ${day.getDate()}) /* ${occasion[1]} */`)
	}
	if (!holidays) {
		console.error(`official-cn.sh: ${name} does not know ${year}`)
		process.exit(1)
	}
}
END
