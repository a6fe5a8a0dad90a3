#!/bin/sh
# csvsort of csvkit 1.0.7 (Debian 12, with agate 1.6.3) is asked to sort by one column and rewrites the others. An appointment at 14:30 becomes 0:14:30: a
# column of times without seconds is read as lengths, minutes and seconds. A discount of 30% becomes 30, a customer who is called Na loses her
# name, as a note that is a dot is lost, and house 3-2 becomes a day in March 2001. Nothing is said, and the status is 0. With -I, which is known
# for switching this off, Na and the dot are lost all the same; that takes --blanks as well, and then 10 stands before 9.
# Exit status 0: still so.
set -e
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
apt-get download -qq csvkit=1.0.7-1 python3-csvkit=1.0.7-1 python3-agate=1.6.3-2 python3-agateexcel=0.2.5-2 python3-agatedbf=0.2.2-2 \
	python3-agatesql=0.5.8-2 python3-pytimeparse=1.1.5-3 python3-parsedatetime=2.6-3 python3-isodate=0.6.1-1 python3-leather=0.3.4-2 \
	python3-slugify=4.0.0-2 python3-unidecode=1.3.6-1 python3-babel=2.10.3-1 python-babel-localedata=2.10.3-1 python3-tz=2022.7.1-4 \
	python3-six=1.16.0-4 python3-openpyxl=3.0.9-1 python3-jdcal=1.0-1.3 python3-et-xmlfile=1.0.1-2.1 python3-xlrd=1.2.0-3 python3-olefile=0.46-3 \
	python3-dbfread=2.0.7-5 python3-sqlalchemy=1.4.46+ds1-1 python3-greenlet=2.0.2-1 2> /dev/null
for package in *.deb; do dpkg -x "$package" .; done
cat > calls.csv <<'END'
slip,customer,call,discount,house,note
10,Na,14:30,30%,3-2,.
9,Li,09:05,15%,4-5,in the afternoon
END
for options in "" -I "-I --blanks"; do
	PYTHONPATH=usr/lib/python3/dist-packages python3 usr/bin/csvsort $options -c slip calls.csv
done > seen
cat seen
diff - seen <<'END'
slip,customer,call,discount,house,note
9,Li,0:09:05,15,2001-04-05,in the afternoon
10,,0:14:30,30,2001-03-02,
slip,customer,call,discount,house,note
10,,14:30,30%,3-2,
9,Li,09:05,15%,4-5,in the afternoon
slip,customer,call,discount,house,note
10,Na,14:30,30%,3-2,.
9,Li,09:05,15%,4-5,in the afternoon
END
