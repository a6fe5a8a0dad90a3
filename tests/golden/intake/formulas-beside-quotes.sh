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
