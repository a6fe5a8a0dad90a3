#!/bin/sh
# google-libphonenumber 3.2.47 (npm), region CN, does not know how people in China write an extension: behind 转, 分机 or 内线 it throws "did not
# seem to be a phone number" on a number that is whole without it, so a list loses the customer rather than the extension. Behind a dash it
# joins the digits instead: 0571-88888888-8 becomes one number with a digit too many, and isPossibleNumber says true of it.
# The English word works. Exit status 0: still so.
set -e
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . google-libphonenumber@3.2.47 > /dev/null
cat > ask.js <<'END'
const { PhoneNumberUtil, PhoneNumberFormat } = require("google-libphonenumber");
const util = PhoneNumberUtil.getInstance();
for (const text of ["010-12345678 ext 801", "010-12345678转801", "0571-88888888 分机 12", "0571-88888888内线12", "0571-88888888-8"]) {
	try {
		const n = util.parse(text, "CN");
		console.log(`${text}: ${util.format(n, PhoneNumberFormat.E164)} extension ${n.getExtension()} possible ${util.isPossibleNumber(n)}`);
	} catch (e) {
		console.log(`${text}: ${e.message}`);
	}
}
END
node ask.js > seen
cat seen
diff - seen <<'END'
010-12345678 ext 801: +861012345678 extension 801 possible true
010-12345678转801: The string supplied did not seem to be a phone number
0571-88888888 分机 12: The string supplied did not seem to be a phone number
0571-88888888内线12: The string supplied did not seem to be a phone number
0571-88888888-8: +86571888888888 extension null possible true
END
