"""The same queries in the words of each peer, and the commands that ask them; tests/bench/run says which peers there are."""
import os
import pathlib

HERE = pathlib.Path(__file__).resolve().parent
NOW = "2024-11-15T23:59"
DUCKDB = os.environ.get("DUCKDB")

JOURNAL = "time,case,event,task,result,score,actor,store,slip,customer,phone,address,class,category,brand,model,note".split(",")
OPENS = "(event = 'complaint' OR score = 'dissatisfied')"
ENDS = "(event = 'close' OR task = 'confirm' AND score = 'satisfied')"
LAST = "substr(max(time || ',' || event), instr(max(time || ',' || event), ',') + 1)"
FOLD = f"""SELECT "case", max(time) AS last, {LAST} AS event,
    sum(CASE WHEN event = 'call' AND task <> 'confirm' THEN 1 ELSE 0 END) AS calls,
    CASE WHEN max(CASE WHEN {OPENS} THEN time ELSE '' END) > max(CASE WHEN {ENDS} THEN time ELSE '' END) THEN 1 ELSE 0 END AS open
    FROM journal WHERE time <= '{NOW}' GROUP BY "case" """
COUNT = f"""SELECT substr(time, 1, 7) AS month, store, count(*) AS events, sum(CASE WHEN {OPENS} THEN 1 ELSE 0 END) AS issues,
    round(avg(CASE WHEN {OPENS} THEN 1 ELSE 0 END), 4) AS share FROM journal WHERE time <= '{NOW}' GROUP BY 1, 2"""
FILTER = f"SELECT * FROM tasks WHERE due <= '{NOW[:10]}'"


def duckdb(name, query, file, columns):
    source = f"read_csv('{file}.csv', auto_detect=false, header=true, delim=',', quote='\"', escape='\"', columns={{" + \
        ", ".join(f"'{c}': 'VARCHAR'" for c in columns) + "})"
    query = query.replace(f"FROM {file}", f"FROM {source}").replace(LAST, "arg_max(event, time)")
    query = query.replace("task <> 'confirm'", "coalesce(task, '') <> 'confirm'")
    return ["node", f"{HERE}/duckdb.js", "THREADS", f"COPY ({query}) TO 'duckdb.{name}' (HEADER)"]


# A record with a quote in it is taken apart by hand, any other by split().
QUOTES = r"""
function fields(line, to,   n, rest, at) {
    if (!index(line, "\"")) return split(line, to, ",")
    for (n = 0; ; ) {
        if (substr(line, 1, 1) == "\"") {
            rest = substr(line, 2); to[++n] = ""
            while ((at = index(rest, "\"")) && substr(rest, at + 1, 1) == "\"") {
                to[n] = to[n] substr(rest, 1, at); rest = substr(rest, at + 2)
            }
            to[n] = to[n] substr(rest, 1, at - 1); line = substr(rest, at + 1)
            if (line == "") return n
            line = substr(line, 2)
        } else if (at = index(line, ",")) {
            to[++n] = substr(line, 1, at - 1); line = substr(line, at + 1)
        } else { to[++n] = line; return n }
    }
}
"""


def mawk(script, file):
    return ["mawk", "-v", f"now={NOW}", QUOTES + script, f"{file}.csv"]


AWK_FOLD = """NR > 1 { fields($0, f); if (f[1] > now) next
    c = f[2]; if (f[1] > last[c]) { last[c] = f[1]; event[c] = f[3] }
    calls[c] += f[3] == "call" && f[4] != "confirm"
    if ((f[3] == "complaint" || f[6] == "dissatisfied") && f[1] > opened[c]) opened[c] = f[1]
    if ((f[3] == "close" || f[4] == "confirm" && f[6] == "satisfied") && f[1] > ended[c]) ended[c] = f[1] }
END { print "case,last,event,calls,open"; for (c in last) print c "," last[c] "," event[c] "," calls[c] "," (opened[c] > ended[c]) }"""
AWK_COUNT = """NR > 1 { fields($0, f); if (f[1] > now) next
    key = substr(f[1], 1, 7) "," f[8]; n[key]++; if (f[3] == "complaint" || f[6] == "dissatisfied") issues[key]++ }
END { print "month,store,events,issues,share"; for (k in n) printf "%s,%d,%d,%.4f\\n", k, n[k], issues[k], issues[k] / n[k] }"""
AWK_FILTER = """{ fields($0, f) } NR == 1 || f[1] <= substr(now, 1, 10)"""
MLR_FOLD = f"""$time <= "{NOW}" {{
    c = $case; if (is_absent(@last[c])) {{ @last[c] = ""; @calls[c] = 0; @opened[c] = ""; @ended[c] = "" }}
    if ($time > @last[c]) {{ @last[c] = $time; @event[c] = $event }}
    if ($event == "call" && $task != "confirm") {{ @calls[c] += 1 }}
    if (($event == "complaint" || $score == "dissatisfied") && $time > @opened[c]) {{ @opened[c] = $time }}
    if (($event == "close" || $task == "confirm" && $score == "satisfied") && $time > @ended[c]) {{ @ended[c] = $time }} }}
    end {{ for (c, last in @last) {{ print c.",".last.",".@event[c].",".@calls[c].",".(@opened[c] > @ended[c] ? 1 : 0) }} }}"""
MLR_COUNT = f"""$time <= "{NOW}" {{
    k = substr($time, 0, 6) . "," . $store; @n[k] += 1; @issues[k] += ($event == "complaint" || $score == "dissatisfied") ? 1 : 0 }}
    end {{ for (k, n in @n) {{ print k.",".n.",".@issues[k].",".fmtnum(@issues[k] / n, "%.4f") }} }}"""
