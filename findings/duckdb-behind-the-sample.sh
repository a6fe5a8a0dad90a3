#!/bin/sh
# DuckDB 1.5.6 (npm @duckdb/node-api 1.5.6-r.1) guesses types from the first 20,480 lines of a CSV file and then casts what comes behind them, where a
# cast is to be had: in a column of dates 2026-06-02T10:05 becomes 2026-06-02, and among numbers 00003106 becomes 3106 and 3E5 becomes 300000. No error,
# no warning; the same lines at the front of the file keep slip and hour. all_varchar=true avoids that, but not this: where no line of the sample
# has a quote, quotes behind it are text. Exit status 0: still so.
set -e
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . @duckdb/node-api@1.5.6-r.1 > /dev/null
special='2026-06-02T10:05,00003106,"a ""b"" c"
2026-06-02T10:06,3E5,d'
plain=$(seq 10001 31000 | sed 's/.*/2026-06-01,&,x/')
printf '%s\n' time,slip,note "$special" "$plain" > front.csv
printf '%s\n' time,slip,note "$plain" "$special" > behind.csv
cat > ask.mjs <<'END'
import { DuckDBInstance } from "@duckdb/node-api";
const connection = await (await DuckDBInstance.create()).connect();
for (const from of ["'front.csv'", "'behind.csv', quote='\"'", "'behind.csv', all_varchar=true"]) {
	const rows = await connection.runAndReadAll(`SELECT * FROM read_csv(${from}) WHERE note <> 'x'`);
	console.log(`${from}: ${rows.getRows().map(row => row.join(" ")).join(" | ")}`);
}
END
node ask.mjs > seen
cat seen
diff - seen <<'END'
'front.csv': 2026-06-02 10:05:00 00003106 a "b" c | 2026-06-02 10:06:00 3E5 d
'behind.csv', quote='"': 2026-06-02 3106 a "b" c | 2026-06-02 300000 d
'behind.csv', all_varchar=true: 2026-06-02T10:05 00003106 "a ""b"" c" | 2026-06-02T10:06 3E5 d
END
