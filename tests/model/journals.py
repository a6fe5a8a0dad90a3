"""Random policies, and random journals with retracts, lines that come twice, waits, optouts and cases that begin with a complaint."""
from calendar_model import Calendar

COLUMNS = ("time case event task result score severity kind channel actor to due seconds store customer phone class service "
           "model note").split()
RESULTS = "reached refused later no-answer busy voicemail other-person unavailable wrong-number dead-number".split()
DAY = "2024-03-{:02d}"


def write(path, lines):
    with open(path, "w", encoding="utf-8") as out:
        out.write(",".join(COLUMNS) + "\n")
        for line in lines:
            out.write(",".join(line.get(c, "") for c in COLUMNS) + "\n")
    return path


# ---- policies ----


def said(duration):
    return f"{duration[0]} {duration[1]}"


def days(r, least, most):
    return (r.randint(least, most), r.choice(["days", "days", "working days"]))


def calendar_of(r, text):
    if r.random() > 0.75:
        return Calendar()
    roll, hours = r.choice(["following", "preceding", "none"]), r.choice([None, [(540, 1080)], [(540, 720), (780, 1020)]])
    shown = ", ".join(f"{a // 60:02d}:00-{b // 60:02d}:00" for a, b in hours or [])
    text.append(f"calendar: {{open: [mon, tue, wed, thu, fri], roll: {roll}{f', hours: [{shown}]' if hours else ''}}}")
    return Calendar(range(5), roll, hours)


def callback_of(r, text, name, start, after, within, services, attempts=None, every=(1, "days"), coverage=False):
    rules = {"name": name, "from": start, "after": after, "within": within, "every": every, "services": services, "attempts": attempts}
    more = f", attempts: {attempts}" if attempts else ""
    if services != "all":
        more += f", services: [{', '.join(services)}]"
    if coverage:
        rules["coverage"] = {"key": r.randint(0, 100), "default": r.randint(0, 100)}
        more += f", coverage: {{key: {rules['coverage']['key']}%, default: {rules['coverage']['default']}%}}"
    text.append(f"  {name}: {{from: {start}, after: {said(after)}, within: {said(within)}, every: {said(every)}{more}}}")
    return rules


def callbacks_of(r, text, coverage):
    attempts = lambda: r.choice([None, None, 1, 2, 3])
    covers = lambda: coverage and r.random() < 0.5
    text.append("callbacks:")
    return [
        callback_of(r, text, "first", r.choice(["delivery", "install"]), days(r, 0, 2), days(r, 1, 6),
                    r.choice(["all", "all", ["delivery", "install", "complaint"]]), attempts(), (r.randint(0, 2), "days"), covers()),
        callback_of(r, text, "second", "first", (r.randint(-1, 4), "days"), days(r, 1, 6), ["delivery", "complaint", "install"], attempts(),
                    coverage=covers()),
        callback_of(r, text, "visit-eve", "appointment", (r.randint(-2, 0), r.choice(["days", "working days"])), (r.randint(0, 3), "days"),
                    r.choice(["all", ["complaint"], ["install", "complaint"]])),
        callback_of(r, text, "care", "delivery", (r.randint(-1, 5), "days"), days(r, 1, 6), ["complaint"], attempts(), coverage=covers()),
    ]


def complaints_of(r, text, policy):
    policy.update(severity_names=["grave", "usual"], default="usual", due=r.choice(["earlier", "replaces"]),
                  assess=[({"kind": "noise"}, "grave"), ({"class": "key", "event": "enquiry"}, "grave"), ({"service": "repair"}, "grave")],
                  rungs_from_by={("grave", "chief", "reply"), ("grave", "boss", "resolve")})
    always = r.random() < 0.5
    grave = {"always": always, "assign": (2, "hours"), "visit": (r.randint(4, 30), "hours"), "reply": (r.randint(2, 20), "hours"),
             "resolve": r.choice([days(r, 1, 3), (20, "hours")])}
    usual = {"visit": r.choice([days(r, 1, 4), (10, "hours")]), "reply": days(r, 1, 3), "resolve": r.choice([days(r, 2, 6), (30, "hours")])}
    policy["severities"] = [grave, usual]
    shown = [", ".join(f"{name}: {said(one[name])}" for name in ("assign", "visit", "reply", "resolve") if name in one) for one in (grave, usual)]
    if r.random() < 0.5:
        after = r.choice([(4, "hours"), (1, "days"), (30, "hours")])
        usual["promote"] = (after, 0)
        shown[1] += f", promote: {{after: {said(after)}, to: grave}}"
    text += ["complaints:", "  default: usual", f"  due: {policy['due']}",
             "  assess: [{kind: noise, severity: grave}, {class: key, event: enquiry, severity: grave}, {service: repair, severity: grave}]",
             "  severities:", f"    grave: {{hours: {'always' if always else 'calendar'}, {shown[0]}, "
             "escalate: [{name: chief, at: by, to: C}, {name: boss, task: resolve, at: by, to: B}]}",
             f"    usual: {{{shown[1]}, escalate: [{{name: chief, task: resolve, at: opened, to: C}}]}}"]
    if r.random() < 0.7:
        within, attempts = (r.randint(1, 4), "days"), r.choice([None, None, 1, 2])
        policy["confirm"] = {"after": (0, "days"), "within": within, "every": (1, "days"), "attempts": attempts}
        text.append(f"  confirm: {{within: {said(within)}, every: 1 day{f', attempts: {attempts}' if attempts else ''}}}")


def policy_at_random(r, coverage, retention):
    """As the model takes it; and as YAML."""
    policy = {"slots": [], "severity_names": [], "severities": [], "assess": [], "rungs_from_by": set(), "confirm": None, "retention": {}}
    text = ["name: p"]
    if r.random() < 0.7:
        policy["slots"] = [("morning", 480, 720), ("afternoon", 720, 1020), ("evening", 1020, 1260)]
        text.append("slots: {morning: 08:00-12:00, afternoon: 12:00-17:00, evening: 17:00-21:00}")
    policy["calendar"] = calendar_of(r, text)
    policy["callbacks"] = callbacks_of(r, text, coverage)
    policy["names"] = [rules["name"] for rules in policy["callbacks"]]
    if r.random() < 0.93:
        complaints_of(r, text, policy)
    for rule, least, most in ("keep", 1, 9), ("complaints", 1, 12), ("ceiling", 5, 20):
        if retention and r.random() < 0.7:
            policy["retention"][rule] = days(r, least, most)
    if policy["retention"]:
        text.append("retention: {" + ", ".join(f"{rule}: {said(period)}" for rule, period in policy["retention"].items()) + "}")
    return policy, "\n".join(text) + "\n"


# ---- journals ----


def when(r, day, hour=0.7, dense=False):
    if r.random() > hour:
        return DAY.format(day)
    if dense:
        return DAY.format(day) + f"T{r.choice([9, 10]):02d}:00"
    return DAY.format(day) + f"T{r.choice([0, 9, 10, 13, 18]):02d}:{r.choice([0, 0, 30]):02d}"


def line_of(r, case, day, dense):
    line = {"time": when(r, day, dense=dense), "case": case, "actor": r.choice(["", "Ann", "Ben"])}
    event = r.choices(["call", "delivery", "install", "appoint", "complaint", "enquiry", "assign", "visit", "reply", "resolve", "extend", "close",
                       "escalate", "waive", "amend", "wait", "resume", "optout", "void"],
                      [30, 6, 4, 6, 10, 4, 3, 3, 6, 8, 4, 3, 4, 4, 6, 10, 4, 15 if dense else 2, 1])[0]
    later = lambda: when(r, min(28, day + r.randint(0, 6)), 0.5)
    line["event"] = event
    if event == "call":
        line.update(task=r.choice(["", "", "first", "second", "care", "confirm", "old"]), result=r.choice(RESULTS),
                    score=r.choice(["", "", "satisfied", "dissatisfied"]))
        if line["result"] == "later":
            line["due"] = r.choice(["", later()])
    elif event in ("complaint", "enquiry"):
        line.update(severity=r.choice(["", "", "grave", "old"]), kind=r.choice(["", "noise", "leak"]), due=r.choice(["", "", later()]))
    elif event == "appoint":
        line["due"] = r.choice(["", later(), later(), later()])
    elif event == "extend":
        line.update(task=r.choice(["assign", "visit", "reply", "resolve"]), due=later())
    elif event in ("wait", "resume"):
        line["task"] = r.choice(["", "visit", "resolve"])
        if event == "wait":
            line["due"] = later()
    elif event == "escalate":
        line.update(task=r.choice(["reply", "resolve"]), result=r.choice(["chief", "boss", "old"]), severity=r.choice(["grave", "usual"]), due=later())
    elif event == "waive":
        line["task"] = r.choice(["first", "second", "care", "confirm"])
    elif event == "assign":
        line["to"] = r.choice(["", "Ben", "Cid"])
    if event in ("delivery", "complaint", "amend") or r.random() < 0.1:
        line.update(store=r.choice(["", "S", "T"]), customer=r.choice(["", "Li", "Wang"]), phone=r.choice(["", "", "1390001", "1390002", "1390003"]),
                    service=r.choice(["", "", "delivery", "install", "repair"]))
        line["class"] = r.choice(["", "key"])
    if event in ("call", "complaint", "enquiry"):
        line["note"] = r.choice(["", "", f"n{r.randint(0, 99)}"])
    return line


def retract_of(r, line, day):
    taken = {"time": when(r, day), "case": line["case"], "event": "retract", "kind": line["event"], "due": line["time"],
             "task": line.get("task", ""), "result": line.get("result", ""), "severity": line.get("severity", "")}
    if r.random() < 0.15:
        taken["result"] = r.choice(RESULTS)
    if r.random() < 0.1:
        taken["task"] = "first"
    return taken


def journal(r, dense):
    """In a dense one most lines share their minute with others."""
    lines = []
    for _ in range(r.randint(5, 120)):
        case, day = f"C{r.randint(1, 9)}", r.randint(1, 4 if dense else 20)
        if lines and r.random() < 0.12:
            lines.append(retract_of(r, r.choice(lines), day))
        elif lines and r.random() < 0.1:
            again = dict(r.choice(lines))
            again.update(r.choice([{}, {"actor": "Cid"}, {"note": "again"}, {"phone": "1390003"}]))
            lines.append(again)
        else:
            lines.append(line_of(r, case, day, dense))
    if r.random() < 0.8:
        lines.sort(key=lambda line: line["time"][:10] + line["time"][10:].rjust(6))
    return lines
