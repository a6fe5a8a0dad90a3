# The encoding in which the header can be read, said in a note where it is not UTF-8.
printf '送貨日期,單號,聯絡電話,顧客\n2024-06-05,1,13900000001,陳小姐\n' > utf8.csv
read_it() { as-intake -n 2024-06-30 -t delivery --store N "$@" | cut -d, -f 2,19; }
for e in BIG5 GB18030 UTF-16LE UTF-16BE; do
	case $e in UTF-16*) printf '\357\273\277' ;; esac | cat - utf8.csv | iconv -f UTF-8 -t $e > $e.csv
	read_it $e.csv
done
# With an ASCII header most of the lines beyond ASCII decide, however late they come; a broken line of UTF-8 is refused.
printf 'date,slip,phone,customer\n' > head
(cat head; seq 1 20000 | sed 's/.*/2024-06-05,&,13900000001,x/'; printf '2024-06-05,30001,13900000001,陈小姐\n' | iconv -f UTF-8 -t GB18030) > late.csv
read_it late.csv | tail -n 1
# ... wherever the first of them lies to the end of a block, and in whatever pieces the list comes.
seq 1 4000 | sed 's/.*/2024-06-05,&,13900000001,x/' > rows
for k in 28 29 30 31 32 33 34 35 36; do
	(cat head rows; printf 2024-06-05,5000,13900000001,; head -c $((131072 - $(cat head rows | wc -c) - 29 - k)) /dev/zero | tr '\0' x
	printf '\n2024-06-05,30001,13900000001,陈小姐\n' | iconv -f UTF-8 -t GB18030) > edge.csv
	read_it edge.csv 2> err | grep -c 陈小姐
done
(head -c -7 late.csv; sleep 0.1; tail -c 7 late.csv | head -c 1; sleep 0.1; tail -c 6 late.csv) | read_it | tail -n 1
(cat head; printf '2024-06-05,1,13900000001,陈小姐\n2024-06-05,2,13900000001,王\316\322\n2024-06-05,3,13900000001,李\n') > broken.csv
read_it broken.csv
# Bytes beyond ASCII that stand alone between letters are no Chinese.
(cat head; printf '2024-06-05,1,13900000001,Ren\351e\n2024-06-05,2,13900000001,x\n') > latin.csv
read_it latin.csv
# Said, it is not looked for.
read_it --encoding BIG5 BIG5.csv
read_it --encoding UTF-8 BIG5.csv
# Where two encodings are left a process of its own asks the detector: also if ends of processes are ignored; without it the clerk must say.
(cat head; printf '2024-06-05,1,13900000001,王小明\n' | iconv -f UTF-8 -t GB18030) > open.csv
(trap '' CHLD; read_it open.csv)
mkdir lib
: > lib/libuchardet.so.0
LD_LIBRARY_PATH=lib as-intake -n 2024-06-30 -t delivery --store N open.csv
echo "status $?"
