#!/bin/sh
# A manual page in Chinese on Debian 12: neither mandoc 1.14.6 nor man (man-db 2.11.2 with groff 1.22.4) ends a line between two Chinese
# characters, also where the page stands in a folder zh_CN: a sentence runs on as one line of any length, and groff warns that it can't break
# it. groff could: with -mzh, which man does not pass, lines end where they should. And mandoc -Tlint finds a "trailing delimiter" in every
# heading that ends in a Chinese character: it looks at the escape, \[u540D], and takes its bracket for the delimiter.
# Exit status 0: still so.
set -e
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
apt-get download -qq mandoc=1.14.6-1+b1 groff-base=1.22.4-10 man-db=2.11.2-2 2> /dev/null
for package in *.deb; do dpkg -x "$package" .; done
mkdir -p pages/zh_CN/man1
page=pages/zh_CN/man1/sheet.1
cat > $page <<'END'
.Dd November 30, 2026
.Dt SHEET 1
.Os
.Sh NAME
.Nm sheet
.Nd call sheet
.Sh 说明
送货当天客服热线给顾客打电话问一问商品送货和安装是不是都好没有打通的一周之内换一个时段再打两个月以后同一天再打第二次
END
cat > width.py <<'END'
import sys
import unicodedata
print(sys.argv[1], max(sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line.rstrip("\n")) for line in sys.stdin))
END
groff=usr/share/groff/1.22.4
export LC_ALL=C.UTF-8 PATH="$PWD/usr/bin:$PATH" LD_LIBRARY_PATH="$PWD/usr/lib/man-db"
export GROFF_TMAC_PATH="$PWD/$groff/tmac" GROFF_FONT_PATH="$PWD/$groff/font"
{
	mandoc -Tutf8 -O width=78 $page | python3 width.py mandoc
	MANPATH=pages MANWIDTH=80 man -L zh_CN.UTF-8 sheet 2> warned | python3 width.py man
	sed -n 's/.*warning.*: //p' warned
	preconv -e utf8 $page | groff -Tutf8 -rLL=78n -mandoc -mzh | python3 width.py "groff -mzh"
	mandoc -Tlint -Wstyle $page | sed -n 's/.*STYLE: //p'
} > seen
cat seen
diff - seen <<'END'
mandoc 121
man 121
can't break line
groff -mzh 78
trailing delimiter: Sh \[u8BF4]\[u660E]
END
