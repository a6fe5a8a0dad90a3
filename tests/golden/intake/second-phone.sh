# A list with two columns for telephone numbers: the second stands in where the first has none. A word for no number is none.
cat > orders.csv <<'END'
订单编号,送货日期,收货人姓名,联系电话,联系手机
1,2026-01-05,a,'null,13800138000
2,2026-01-05,b,0571-88886666,13800138001
3,2026-01-05,c,,
4,2026-01-05,d,138****8000,13800138002
END
as-intake -n 2026-02-01 -t delivery --store S orders.csv | cut -d, -f 2,20,29
printf 'name: desk\nintake: {complaint: {columns: {phone: [Mobile phone, Work phone]}}}\n' > p.yaml
cat > tickets.csv <<'END'
Ticket ID,Created time,Work phone,Mobile phone,Contact phone,Subject
1,2026-01-05 10:00,010-88886666,,13800138003,a
2,2026-01-05 10:00,010-88886666,13800138000,,b
3,2026-01-05 10:00,不详,,13800138003,c
END
as-intake -n 2026-02-01 -p p.yaml -t complaint --store S tickets.csv | cut -d, -f 2,20,29
# So it does where the first can't be called.
printf 'name: own\nintake: {delivery: {columns: {phone: [本人电话, 家属电话]}}}\n' > own.yaml
printf '门店,单号,送货日期,姓名,本人电话,家属电话,电话\nN1,1,2026-01-05,a,,02155556666,\nN1,2,2026-01-05,b,138****0003,13900000002,\nN1,3,2026-01-05,c,0,13900000003,1\nN1,4,2026-01-05,d,1.39E+10,x,\nN1,5,2026-01-05,e,不详,13900000005,\n' |
	as-intake -n 2026-02-01 -p own.yaml -t delivery | cut -d, -f 2,20,29
