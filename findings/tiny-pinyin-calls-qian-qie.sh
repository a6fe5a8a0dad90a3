#!/bin/sh
# tiny-pinyin 1.3.2 (npm) reads the surnames 钱 and 乔 as Qie and 那 as Mu: readings that none of these characters has. It has no dictionary but asks the
# Chinese collation of the JavaScript engine between which two border characters a character falls, and halves the list of borders to find
# them; in ICU 78.2 some borders, the one of Qie among them, no longer stand in order. So what a name is called changes with the engine.
# That it does not read 单 and 解 as surnames was to be expected. pinyin-pro 3.29.4, with a dictionary, reads all of them. Seen with
# Node.js 20. Exit status 0: still so.
set -e
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . tiny-pinyin@1.3.2 pinyin-pro@3.29.4 > /dev/null
cat > ask.js <<'END'
const tiny = require("tiny-pinyin"), { pinyin } = require("pinyin-pro");
for (const name of "赵钱孙李乔那单解")
	console.log(`${name}: tiny-pinyin ${tiny.convertToPinyin(name, "", true)}, pinyin-pro ${pinyin(name, { toneType: "none", surname: "head" })}, all of it ${
		pinyin(name, { toneType: "none", multiple: true })}`);
END
node ask.js > seen
cat seen
diff - seen <<'END'
赵: tiny-pinyin zhao, pinyin-pro zhao, all of it zhao
钱: tiny-pinyin qie, pinyin-pro qian, all of it qian
孙: tiny-pinyin sun, pinyin-pro sun, all of it sun xun
李: tiny-pinyin li, pinyin-pro li, all of it li
乔: tiny-pinyin qie, pinyin-pro qiao, all of it qiao
那: tiny-pinyin mu, pinyin-pro na, all of it na nei na
单: tiny-pinyin dan, pinyin-pro shan, all of it dan shan chan
解: tiny-pinyin jie, pinyin-pro xie, all of it jie xie
END
