# The same from every locale and time zone.
printf 'ＴＩＭＥ,SLIP,phone,class\n2024-06-05T10:00Z,ıIİi,13800000001,VIP\n' > slips.csv
for where in C:UTC tr_TR.UTF-8:garbage zh_CN.GB18030:America/New_York C.UTF-8::/nowhere; do
	LC_ALL=${where%%:*} TZ=${where#*:} as-intake -t delivery --store N slips.csv > got 2> said
	cat said >> got
	[ -f want ] || cp got want
	cmp want got || exit 3
done
as-intake -a journal.csv -t delivery --store N slips.csv
