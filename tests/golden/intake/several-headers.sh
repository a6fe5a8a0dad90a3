# Of several headers for one column the one that says more: the text of a complaint before a remark, the end before what was done last, the day of
# the delivery before that of the sale, the order before the parcel; a box to be ticked is no date.
see() { as-intake -n 2025-03-10 "$@" --store S1 list.csv | cut -d, -f 1-3,20,24,29; }
printf '报修时间,报修单号,客户姓名,手机,固定电话,报修内容,备注,处理时间,办结时间,类型,工单类型\n2025-03-05 09:12,W1,张三,13911110001,,空调不制冷,,03-05,2025-03-08 16:00,空调,投诉\n2025-03-05 09:12,W2,李四,,0571-88001234,漏水,已派单,,,空调,咨询\n' > list.csv
see -t complaint
printf '运单号,订单编号,下单时间,签收时间,购买日期,联系电话,商品名称,商品分类\nSF1,D1,2025-02-01 10:00,2025-03-05 11:00,2025-02-01,13911110001,美的KFR-35GW,空调\n' > list.csv
see -t delivery
printf 'Case Number,Phone,Date/Time Opened,Date/Time Closed,Open,Closed,Subject,Comments\n1,13911110001,2025-03-05 09:12,2025-03-06 10:00,0,1,leaks,called\n2,13911110002,2025-03-05 09:12,,1,0,broken,\n' > list.csv
see -t complaint
printf 'Ticket ID,Phone,Created At,Resolution Date,Resolution Time,Description\nT1,13911110001,2025-03-05 09:12,2025-03-06,04:30,a\n' > list.csv
see -t complaint
printf '送货日期,送货时间,单号,电话\n2025-03-06,尽快,1,13911110001\n1741137125,,2,13911110001\n' > list.csv
see -t delivery
# an hour belongs to the date that is called as it is
printf '日期,时间,销售日期,单号,电话\n2025-03-05,14:30,2025-03-01,W1,13911110001\n' > list.csv
see -t delivery
