#!/bin/sh
# nzh 1.0.14 (npm) turns Chinese numerals into numbers, but not those that people say and write: it does not know 两, so two thousand, 两千, is 0, and
# 两万三, twenty-three thousand, is 3; the last digit of 一万五 stands for thousands and of 二百五 for tens, but it gives 10005 and 205; a year that
# is spelled, 二零二六, is 226; 廿八 is 8. And what is no numeral at all is 0, like the word for zero, so a reader cannot tell that it failed.
# Exit status 0: still so.
set -e
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . nzh@1.0.14 > /dev/null
cat > ask.js <<'END'
const { cn } = require("nzh");
for (const text of ["二千", "两千", "两万三", "一万五", "一万五千", "二百五", "二零二六", "廿八", "二十八", "零", "空号"])
	console.log(text, cn.decodeS(text));
END
node ask.js > seen
cat seen
diff - seen <<'END'
二千 2000
两千 0
两万三 3
一万五 10005
一万五千 15000
二百五 205
二零二六 226
廿八 8
二十八 28
零 0
空号 0
END
