// node duckdb.js THREADS SQL: one statement in DuckDB, which comes as an npm package. DUCKDB names the directory where
// `npm install @duckdb/node-api` was run. Prints seconds, seconds of user time and KiB that the statement took, and a status:
// the start of node and of the library is not counted.
const { DuckDBInstance } = require(`${process.env.DUCKDB}/node_modules/@duckdb/node-api`);
(async () => {
	const [threads, sql] = process.argv.slice(2);
	const db = await (await DuckDBInstance.create(":memory:", { threads })).connect();
	const before = process.resourceUsage(), start = process.hrtime.bigint();
	await db.run(sql);
	const seconds = Number(process.hrtime.bigint() - start) / 1e9, after = process.resourceUsage();
	console.log(seconds, (after.userCPUTime - before.userCPUTime) / 1e6, after.maxRSS - before.maxRSS, 0);
})().catch((error) => { console.error(error.message); process.exit(2); });
