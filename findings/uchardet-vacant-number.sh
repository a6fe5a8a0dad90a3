#!/bin/sh
# uchardet 0.0.7 (Debian 12) goes by how often characters occur, and a list of calls has few of them. In GB18030, with an English header, it
# takes a list of 空号, "no such number", for WINDOWS-1252, be it of one row or of a thousand, and still does where every fourth row says 关机,
# "switched off"; a list of 关机 alone is GB18030. With a Chinese header the thousand rows of 空号 are UTF-8 to it, which they are not: iconv
# refuses the third byte. So its UTF-8 has to be proved, and its WINDOWS-1252 says nothing; more rows do not help.
# Exit status 0: still so.
set -e
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
apt-get download -qq uchardet=0.0.7-1 libuchardet0=0.0.7-1 > /dev/null 2>&1
for package in *.deb; do
	dpkg -x "$package" .
done
detect() {
	LD_LIBRARY_PATH=$(dirname "$(find usr -name 'libuchardet.so.0')") usr/bin/uchardet "$1"
}

rows() { # rows HEADER N WORD [WORD]: a list of calls in GB18030, with the second word in every fourth row
	awk -v header="$1" -v n="$2" -v word="$3" -v other="${4-$3}" 'BEGIN {
		print header
		for (i = 1; i <= n; i++)
			printf "2024-06-%02dT10:%02d,S01-%04d,%s\n", i % 28 + 1, i % 60, i, i % 4 ? word : other
	}' | iconv -f UTF-8 -t GB18030 > list.csv
}

is() { # is WHAT GOT WANT
	printf '%-32s %s\n' "$1" "$2"
	[ "$2" = "$3" ]
}

english=time,case,result chinese=时间,工单,结果
for n in 1 100 1000; do
	rows $english $n 空号
	is "$n of 空号:" "$(detect list.csv)" WINDOWS-1252
done
rows $english 1000 空号 关机
is '750 of 空号, 250 of 关机:' "$(detect list.csv)" WINDOWS-1252
rows $english 1000 关机
is '1000 of 关机:' "$(detect list.csv)" GB18030
rows $chinese 1000 空号
is '1000 of 空号, Chinese header:' "$(detect list.csv)" UTF-8
! iconv -f UTF-8 -t UTF-8 list.csv > copy.csv 2> said || exit 1
is 'bytes of it that are UTF-8:' "$(wc -c < copy.csv)" 2
