# Rejects are corrected and read in again, whatever the file was: encoding, BOM, delimiter, quotes, short rows.
cat > utf8.csv <<'END'
表;;;
送貨日期;單號;電話;備註
2026-03-09;1;13900000001;好
2026-03-09;2;1390000000x;"a;b ""c"""
2026-03-09;3
2026-03-10;4;12;好
END
for e in UTF-8 GB18030 BIG5 UTF-16LE; do
	rm -f j
	case $e in UTF-16*) printf '\357\273\277' ;; esac | cat - utf8.csv | iconv -f UTF-8 -t $e > f.csv
	as-intake -n 2026-03-12 -t delivery --store N -a j --rejects r.csv f.csv > out 2>&1
	tail -n 1 out
	iconv -f $e -t UTF-8 r.csv | sed 's/^\xef\xbb\xbf//' > r.utf8
	[ $e != GB18030 ] || cat r.utf8
	case $e in UTF-16*) printf '\357\273\277' ;; esac > c.utf8
	sed 's/1390000000x/13900000002/; s/^2026-03-09;3;/&13900000003/; s/;12;/;13900000004;/' r.utf8 >> c.utf8
	iconv -f UTF-8 -t $e c.utf8 > c.csv
	as-intake -n 2026-03-12 -t delivery --store N -a j --rejects r2.csv c.csv 2>&1 | tail -n 1
	cut -d, -f 2,20,29 j | tail -n 3
	iconv -f $e -t UTF-8 r2.csv
done
# Rejects of rejects have place and reason once; files of other kinds are no one file of rejects.
as-intake -n 2026-03-12 -t delivery --store N --rejects r3.csv r.csv > out 2> err
iconv -f UTF-16 -t UTF-8 r3.csv
as-intake -n 2026-03-12 -t delivery --store N --rejects r4.csv utf8.csv f.csv
