"""What the rows about the append share: batches whose lines are known beforehand, and what became of them in a journal."""
import collections
import os
import re
import subprocess

import score

NOW = "2025-03-10"
ROWS = 300  # of a batch
# where the tools are built with it: leaks can't be looked for under strace, and a library may be loaded before it
score.ENVIRONMENT["ASAN_OPTIONS"] = "detect_leaks=0:verify_asan_link_order=0"


def environment(**faults):
    """The tools' environment with libraries of tests/faults: environment(short=16, plant="flock")."""
    libraries = " ".join(str(score.FAULTS / f"{name}.so") for name in faults)
    given = {name.upper(): str(value) for name, value in faults.items()}
    return {**score.ENVIRONMENT, **given, **({"LD_PRELOAD": libraries} if faults else {})}


def plain(journal):
    """Its bytes without the numbers of the runs that wrote its lines, which their order decides."""
    return re.sub(rb",[0-9]+\n", b",\n", journal)


class Batches:
    """Deliveries in files of a directory, numbered; no two share a case."""

    def __init__(self, directory, rows=ROWS):
        self.directory, self.rows = directory, rows
        self.list = "time,slip,phone,store,note\n" + "".join(
            f"2025-03-05,@@@@@-{i:03},1391111{i:04},S,row {i} of @@@@@\n" for i in range(rows))
        lines = subprocess.run(["as-intake", "-n", NOW, "-t", "delivery"], input=self.list.encode(), env=score.ENVIRONMENT,
                               capture_output=True, check=True).stdout
        self.header, self.pattern = lines.split(b"\n", 1)
        self.header += b"\n"

    def file(self, number):
        """The file of one batch, made when it is not there."""
        path = os.path.join(self.directory, f"{number:05}.csv")
        if not os.path.exists(path):
            with open(path, "w", encoding="ascii") as out:
                out.write(self.list.replace("@@@@@", f"{number:05}"))
        return path

    def lines(self, number):
        """What it adds to a journal."""
        return self.pattern.replace(b"@@@@@", b"%05d" % number)

    def command(self, number, journal):
        return ["as-intake", "-n", NOW, "-t", "delivery", "-a", journal, self.file(number)]

    def append(self, number, journal, env=score.ENVIRONMENT):
        """Its status, once it has ended."""
        return subprocess.run(self.command(number, journal), env=env, capture_output=True, check=False)


class Findings(collections.Counter):
    """Counts of what must not be; only what is not zero is in it."""

    def __str__(self):
        return ", ".join(f"{what} {self[what]}" for what in ("lost", "torn", "half", "double"))


def judge(batches, tried, acknowledged, journal):
    """What is wrong with the bytes of a journal to which the batches tried were appended."""
    found = Findings()
    if not journal:
        found["lost"] = batches.rows * len(acknowledged)
        return found
    known = {line: number for number in tried for line in batches.lines(number).splitlines(True)}
    lines = collections.Counter(plain(journal).splitlines(True))
    lines[batches.header] -= 1
    rows = collections.Counter()
    for line, n in lines.items():
        if line in known:
            rows[known[line]] += 1
            found["double"] += n - 1
        else:
            found["torn"] += n
    for number in acknowledged:
        found["lost"] += batches.rows - rows[number]
    found["half"] = sum(1 for number in tried if 0 < rows[number] < batches.rows)
    return +found
