#!/bin/sh
# libxlsxwriter 1.1.4 (Debian 12) writes each part of a workbook into a temporary file and does not look whether that succeeded: where the
# folder for temporary files fills up, workbook_close returns LXW_NO_ERROR, the archive passes every checksum, and a part in it is cut short,
# so that a spreadsheet offers to repair the file. A full disk under the workbook itself is told. Here a limit on the length of files stands
# for the full folder; the longest part is the theme, with 6,995 bytes. Exit status 0: still so.
set -e
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
apt-get download -qq libxlsxwriter-dev=1.1.4-2+b1 libxlsxwriter4=1.1.4-2+b1 libminizip1=1.1-8+deb12u1 2> /dev/null
for package in *.deb; do dpkg -x "$package" .; done
lib=$(dirname "$(find . -name 'libxlsxwriter.so.*' | head -n 1)")
cat > make.c <<'END'
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <xlsxwriter.h>

int main(int argc, char **argv)
{
	(void)argc;
	struct rlimit most = { (rlim_t)atol(argv[2]), (rlim_t)atol(argv[2]) };
	lxw_workbook *book = workbook_new(argv[1]);
	worksheet_write_string(workbook_add_worksheet(book, NULL), 0, 0, "00003106", NULL);
	signal(SIGXFSZ, SIG_IGN); /* a write beyond the limit fails with EFBIG */
	setrlimit(RLIMIT_FSIZE, &most);
	printf("room %s: %s\n", argv[2], workbook_close(book) == LXW_NO_ERROR ? "no error" : "an error");
	return 0;
}
END
gcc -Iusr/include make.c -o make "$lib"/libxlsxwriter.so.* -Wl,-rpath-link,"$lib"
for room in 100000 6000 3000; do
	LD_LIBRARY_PATH=$lib ./make book.xlsx $room 2> /dev/null
	python3 - <<'END'
import xml.etree.ElementTree as tree
import zipfile
try:
    book = zipfile.ZipFile("book.xlsx")
    print("archive", "bad" if book.testzip() else "good")
    for name in book.namelist():
        try:
            tree.fromstring(book.read(name))
        except tree.ParseError:
            print(name, "cut")
except zipfile.BadZipFile:
    print("no archive")
END
done > seen
cat seen
diff - seen <<'END'
room 100000: no error
archive good
room 6000: no error
archive good
xl/theme/theme1.xml cut
room 3000: an error
no archive
END
