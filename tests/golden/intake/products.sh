# Headers as service desks, shops and hotlines write them; 创建时间 is not the hour of a bare 日期.
says() { as-intake -n 2026-02-01 -t "$@" | cut -d, -f 1-3,11,12,14,17-20,24,29; }
printf '"Incident ID","Created time","Caller","Subject","Request Type","Contact phone","Last update time","Closed time"\n"00451","2026-01-05 15:20:33","Ann","No heat","Heating","13900000001","2026-01-06 09:05:00","2026-01-06 09:05:00"\n' | says complaint --store S
printf '受理编号,创建日期,创建时间,来电人,来电号码,诉求内容,诉求类型,承办单位,办结时间\n0012,2026-01-05,15:20,王芳,13900000001,停水,投诉,水务,2026-01-06 09:00\n' | says complaint --store S
printf '单据编号,单据日期,店铺名称,收货人姓名,联系手机,货品名称\n0012,2026-01-05,旗舰店,王芳,13900000001,冰箱\n' | says delivery
printf '投诉单号,日期,创建时间,电话\n0012,2026-01-05,2026-01-07 15:20,13900000001\n' | says complaint --store S
