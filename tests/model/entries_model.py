"""From lines to entries, and the cards, as as-rules(7) 3 and 4.8 say. A line is a dict of its columns that are not empty, and "position"."""
from calendar_model import parse

FIRST = ("delivery", "install", "appoint", "complaint", "enquiry")  # without hour they stand at the start of their day
CARD = ("store", "customer", "phone", "class", "service", "model")
KEY = {"call": ("result",), "escalate": ("result", "severity", "due"), "retract": ("kind", "due", "result", "severity"), "done": ("due",)}


def order(line):
    """Case order."""
    day, minute = parse(line["time"])
    if minute is None:
        minute = -1 if line["event"] in FIRST else 1440
    return (day, minute, line["position"])


def is_seen(line, now):
    day, minute = parse(line["time"])
    return (day, minute or 0) <= now


def name(line):
    """What a retract finds a line by; of a retract, what it finds."""
    taken = line["event"] == "retract"
    event = line["kind"] if taken else line["event"]
    result = line.get("result", "") if event in ("call", "escalate") else ""
    severity = line.get("severity", "") if event == "escalate" else ""
    return (line["case"], event, line["due" if taken else "time"], line.get("task", ""), result, severity)


def key(line):
    event = line["event"]
    if event == "delivery":
        return (line["case"], event)
    return (line["case"], event, line["time"], line.get("task", ""), *(line.get(column, "") for column in KEY.get(event, ())))


def standing(lines):
    written, taken = {}, {}
    for line in lines:
        count = taken if line["event"] == "retract" else written
        count[name(line)] = count.get(name(line), 0) + 1
    return [line for line in lines if line["event"] in ("retract", "destroy") or written[name(line)] > taken.get(name(line), 0)]


def entries(stand):
    """In case order: each at the place of its first line, with what its last line says; a delivery says what its first says."""
    groups = {}
    for line in stand:
        groups.setdefault(key(line), []).append(line)
    found = []
    for lines in groups.values():
        first = min(lines, key=order)
        says = first if first["event"] == "delivery" else max(lines, key=lambda line: line["position"])
        found.append({**says, "place": order(first)})
    return sorted(found, key=lambda entry: entry["place"])


def card(stand, place=None):
    """As it is once the line at that place is read; None: in the end."""
    fields = dict.fromkeys(CARD, "")
    for line in sorted(stand, key=order):
        if place is not None and order(line) > place:
            break
        fields.update({column: line[column] for column in CARD if line.get(column)})
    return fields


def optout_of_others(cases):
    """Of each case the optout of another that counts for it, as an entry, or None. A case is its lines that stand, by its name."""
    earliest, found = {}, {}
    phone = {case: card(stand)["phone"] for case, stand in cases.items()}
    for case, stand in cases.items():
        for entry in entries(stand):
            if entry["event"] == "optout" and phone[case]:
                earliest[phone[case]] = min(earliest.get(phone[case], (entry["place"], case, entry)), (entry["place"], case, entry),
                                            key=lambda optout: optout[0])
    for case, stand in cases.items():
        place, owner, entry = earliest.get(phone[case], (None, case, None))
        if owner == case:
            found[case] = None
            continue
        first = entries(stand)[0]
        time = entry["time"]
        if place < first["place"]:
            time = first["time"] if len(first["time"]) > 10 else first["time"] + "T00:00"
            place = (*parse(time), float("inf"))
        found[case] = {"event": "optout", "time": time, "place": place, "of_another": True}
    return found


def applies(callback, callbacks, opener):
    """To a case that this line opened."""
    delivered = opener["event"] == "delivery"
    service = (opener.get("service") or "delivery") if delivered else "complaint"
    if not (delivered if callback["services"] == "all" else service in callback["services"]):
        return False
    return all(applies(other, callbacks, opener) for other in callbacks if other["name"] == callback["from"])


def sampled_out(callbacks, lines):
    """By case the call-backs whose sample it is not in: numbered by all lines, whether or not they are seen and stand (4.2)."""
    opening, out = {}, {}
    for line in lines:
        if line["event"] in ("delivery", "complaint", "enquiry"):
            opening.setdefault(line["case"], []).append(line)
    openers = [min([line for line in some if line["event"] == "delivery"] or some, key=order) for some in opening.values()]
    for callback in callbacks:
        numbers = {}
        for line in sorted(openers, key=lambda line: line["position"]):
            if "coverage" not in callback or not applies(callback, callbacks, line):
                continue
            stratum = (line.get("store", ""), line.get("class", ""))
            k = numbers[stratum] = numbers.get(stratum, 0) + 1
            share = callback["coverage"].get(stratum[1], callback["coverage"]["default"])
            if -(-k * share // 100) == -(-(k - 1) * share // 100):
                out.setdefault(line["case"], set()).add(callback["name"])
    return out
