#!/bin/sh
# OpenCC 1.1.6 (Debian 12) and opencc-js 1.4.2 (npm), which carries OpenCC's dictionaries, do not agree. From Taiwan's characters OpenCC spoils text that
# is simplified already, 什么 to 什幺 and 抬头 to 擡头, and opencc-js does not; from traditional ones OpenCC makes the name 李甯 into 李宁, another name, and
# opencc-js leaves it. So a list that is folded in a browser and one that is folded on the server do not meet. Exit status 0: still so.
set -e
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . opencc-js@1.4.2 > /dev/null
cat > ask.js <<'END'
const { Converter } = require("opencc-js");
const [configuration, text] = process.argv.slice(2);
console.log(Converter({ from: configuration === "tw2s" ? "tw" : "t", to: "cn" })(text));
END
dpkg-query -W -f '${Package} ${Version}\n' opencc > seen
for pair in tw2s:什么 tw2s:抬头 t2s:李甯 t2s:答覆; do
	configuration=${pair%%:*} text=${pair#*:}
	echo "$configuration $text: OpenCC $(echo "$text" | opencc -c $configuration.json), opencc-js $(node ask.js $configuration "$text")"
done >> seen
cat seen
diff - seen <<'END'
opencc 1.1.6+ds1-1
tw2s 什么: OpenCC 什幺, opencc-js 什么
tw2s 抬头: OpenCC 擡头, opencc-js 抬头
t2s 李甯: OpenCC 李宁, opencc-js 李甯
t2s 答覆: OpenCC 答复, opencc-js 答复
END
