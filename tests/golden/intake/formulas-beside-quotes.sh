# ="0012", so that a spreadsheet keeps the zeros, beside fields with line breaks, delimiters and doubled quotes.
cat > list.csv <<'END'
slip,date,phone,note
="0012",2026-01-05,="13800138000","before noon,
ring first"
"0013",2026-01-05,="13800138001","a 55"" screen"
"=""0014""",2026-01-05,="13800138002",=1+1
="0016"x,2026-01-05,="13800138004","a 55"" screen"
="0017",2026-01-05,="13800138005",plain
END
as-intake -n 2026-02-01 -t delivery --store S --rejects rejects.csv list.csv | cut -d, -f 2,20,29-
cat rejects.csv
# What was refused of them goes in again, once it is corrected.
cat > list.csv <<'END'
slip,date,phone,note
="0021",2026-01-05,="138","before noon,
ring ""first"""
="0022",2026-13-05,="13800138007",plain
="0023",2026-13-05,="13800138008",="x"
END
as-intake -n 2026-02-01 -t delivery --store S --rejects rejects.csv list.csv | cut -d, -f 2,20,29-
sed 's/"138"/"13800138006"/; s/2026-13/2026-01/' rejects.csv > corrected.csv
as-intake -n 2026-02-01 -t delivery --store S corrected.csv | cut -d, -f 2,20,29-
# Programs that write so do it in every column.
cat > whole.csv << 'END'
单号,送货日期,安装日期,联系电话,姓名,型号,地址,服务类型,备注
"=""0031""","=""2026-01-03""","=""2026-01-04 10:30""","=""13800138009""","=""王五""","=""1-2""","=""杭州""","=""安装""","=""放门口"""
="0032",="2026-01-03",="-",="13800138010/13800138011",="王五",="无",="杭州",="安装",=""
="",="",="",="",="",="",="",="",=""
END
as-intake -n 2026-02-01 -t delivery --store S whole.csv | cut -d, -f 1-3,18-21,23,26,29
