#!/bin/sh
# zh-address-parse 1.3.16 (npm), which takes a Chinese consignee's line apart, knows mobile numbers only, and takes any six digits that are left for the
# postal code: of 0512-88888888 the first six behind the dash become the code, the rest is added to the address, and there is no number; a 400
# number and a second mobile number are gone altogether. address-parse 1.2.19 keeps those, but puts the extension into the name and takes a
# slip number for a telephone. Without a city both guess, each another one, and none says so: 朝阳区 goes to Liaoning or to Jilin.
# Exit status 0: still so.
set -e
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . zh-address-parse@1.3.16 address-parse@1.2.19 > /dev/null
cat > ask.js <<'END'
const first = require("zh-address-parse"), second = require("address-parse");
const parse = first.default || first, other = second.default || second;
const place = "江苏省苏州市姑苏区人民路1号";
const fields = (...list) => list.map(field => field || "-").join(" ");
for (const text of [`李雷，0512-88888888，${place}`, `李雷，0512-12345678转801，${place}`, `李雷，4008001234，${place}`,
	`李雷，13800000000，13900000000，${place}`, `00003106，李雷，13800000000，${place}`, "李雷，13800000000，朝阳区建国路1号"]) {
	const a = parse(text), b = other.parse(text)[0];
	console.log(text);
	console.log("  zh-address-parse:", fields(a.name, a.phone, a.postalCode, a.province, a.city, a.area, a.detail));
	console.log("  address-parse:", fields(b.name.replace(" ", "_"), b.mobile, b.phone, b.zip_code, b.province, b.city, b.area, b.details));
}
END
node ask.js > seen
cat seen
diff - seen <<'END'
李雷，0512-88888888，江苏省苏州市姑苏区人民路1号
  zh-address-parse: 李雷 - 888888 江苏省 苏州市 姑苏区 人民路1号0512-
  address-parse: 李雷 - 0512-88888888 - 江苏省 苏州市 姑苏区 人民路1号
李雷，0512-12345678转801，江苏省苏州市姑苏区人民路1号
  zh-address-parse: 李雷 - 345678 江苏省 苏州市 姑苏区 人民路1号0512-12转801
  address-parse: 李雷_转801 - 0512-12345678 - 江苏省 苏州市 姑苏区 人民路1号
李雷，4008001234，江苏省苏州市姑苏区人民路1号
  zh-address-parse: 李雷 - - 江苏省 苏州市 姑苏区 人民路1号
  address-parse: 李雷 - 4008001234 - 江苏省 苏州市 姑苏区 人民路1号
李雷，13800000000，13900000000，江苏省苏州市姑苏区人民路1号
  zh-address-parse: 李雷 13800000000 - 江苏省 苏州市 姑苏区 人民路1号
  address-parse: 李雷 13800000000 13900000000 - 江苏省 苏州市 姑苏区 人民路1号
00003106，李雷，13800000000，江苏省苏州市姑苏区人民路1号
  zh-address-parse: 李雷 13800000000 - 江苏省 苏州市 姑苏区 人民路1号
  address-parse: 李雷 13800000000 00003106 - 江苏省 苏州市 姑苏区 人民路1号
李雷，13800000000，朝阳区建国路1号
  zh-address-parse: 李雷 13800000000 - 辽宁省 朝阳市 - 区建国路1号
  address-parse: 李雷 13800000000 - - 吉林省 长春市 朝阳区 建国路1号
END
