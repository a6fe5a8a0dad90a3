"""Every call of a tool that the golden tests make, written down so that it can be made again in another world."""
import fcntl
import hashlib
import multiprocessing
import os
import pathlib
import pickle
import signal
import subprocess
import tempfile
from typing import NamedTuple

from score import BUILD, ENVIRONMENT, SANITIZED, TESTS, check, scratch, skip

TOOLS = ("as-archive", "as-due", "as-escalate", "as-intake", "as-report", "as-schedule")

# Stands in a tool's place on PATH: writes down the call, then makes it.
RECORDER = """#!/bin/sh
call=$(mktemp -d "$CALLS/XXXXXXXX")
cp -a . "$call/files"
echo "${0##*/}" > "$call/tool"
[ $# = 0 ] || printf '%s\\0' "$@" > "$call/arguments"
env -0 > "$call/environment"
cat > "$call/input"
exec "$TOOLS/${0##*/}" "$@" < "$call/input"
"""


class Call(NamedTuple):
    tool: str
    arguments: tuple
    environment: tuple  # what begins with AS_
    input: bytes
    files: tuple  # of the directory: name, bytes

    def __str__(self):
        return " ".join((self.tool, *(a if a.isprintable() and a else repr(a) for a in self.arguments)))

    def journal(self):
        """What it is to change, or None."""
        for option in ("-a", "--append", "-i"):
            if option in self.arguments[:-1]:
                return self.arguments[self.arguments.index(option) + 1]
        return None

    def policy(self):
        """The policy it reads, with its bytes where it is a file."""
        name = dict(self.environment).get("AS_POLICY", "")
        for option in ("-p", "--policy"):
            if option in self.arguments[:-1]:
                name = self.arguments[self.arguments.index(option) + 1]
        return name, dict(self.files).get(name)


class Outcome(NamedTuple):
    status: int  # negative: a signal
    out: bytes
    err: bytes
    files: dict

    def lasting(self):
        """Without snapshots, each of which says of which file it is, and as of which time."""
        return self._replace(files={name: content for name, content in self.files.items() if not name.endswith(".snapshot")})


def files_here(directory="."):
    return {e.name: pathlib.Path(e.path).read_bytes() for e in os.scandir(directory) if e.is_file(follow_symlinks=False)}


def read_call(directory):
    def words(name):
        path = directory / name
        return tuple(os.fsdecode(w) for w in path.read_bytes().split(b"\0")[:-1]) if path.exists() else ()

    kept = tuple(sorted(tuple(w.split("=", 1)) for w in words("environment") if w.startswith("AS_")))
    plain = all(e.is_file() for e in os.scandir(directory / "files"))  # a pipe can't be read again
    return Call((directory / "tool").read_text().strip(), words("arguments"), kept, (directory / "input").read_bytes(),
                tuple(sorted(files_here(directory / "files").items()))) if plain else None


def record():
    with scratch() as d:
        shims, calls = pathlib.Path(d, "shims"), pathlib.Path(d, "calls")
        shims.mkdir()
        calls.mkdir()
        for tool in TOOLS:
            (shims / tool).write_text(RECORDER)
            (shims / tool).chmod(0o755)
        tests = subprocess.run([TESTS / "run", shims], env={**ENVIRONMENT, "CALLS": str(calls), "TOOLS": str(BUILD)},
                               capture_output=True, text=True)
        if not check(tests.returncode == 0, f"the golden tests hold while they are written down: {tests.stdout}"):
            return [], 0
        found = [read_call(c) for c in calls.iterdir()]
    kept = set(found) - {None}
    return sorted(kept, key=lambda c: hashlib.sha256(repr(c).encode()).digest()), found.count(None)


def golden():
    """The calls, each once, in an order that is always the same; and the count of those that can't be made again.
    Kept in BUILD for the rows that follow, until a tool or a test changes."""
    parts = [BUILD / tool for tool in TOOLS] + sorted(p for d in ("golden", "data") for p in (TESTS / d).rglob("*") if p.is_file())
    state = hashlib.sha256(b"".join(hashlib.sha256(p.read_bytes()).digest() for p in parts)).hexdigest()
    kept = BUILD / "golden.calls"
    if kept.exists():
        was, calls, lost = pickle.loads(kept.read_bytes())
        if was == state:
            return calls, lost
    calls, lost = record()
    if calls:
        kept.write_bytes(pickle.dumps((state, calls, lost)))
    return calls, lost


def needs_preload():
    """A sanitizer's own malloc lets no other library go first."""
    if SANITIZED:
        skip("the tools are built with a sanitizer, which takes no LD_PRELOAD")


def in_parallel(work, jobs):
    """work(job) of all jobs, two at a time, each process on a stage of its own: work may use calls.stage."""
    with scratch() as directory:
        with multiprocessing.Pool(2, set_stage, (directory,)) as pool:
            yield from pool.imap_unordered(work, jobs, chunksize=1)


stage = None


def set_stage(directory):
    global stage
    stage = Stage(directory)


class Stage:
    """A directory and the three files of a process, to make one call after the other. The working directory is this one."""

    def __init__(self, directory):
        os.chdir(tempfile.mkdtemp(dir=directory))
        self.file = {fd: os.memfd_create(name) for fd, name in ((0, "input"), (1, "output"), (2, "errors"), (9, "note"))}

    def set(self, files):
        here = files_here()
        for name in here.keys() - files.keys():
            os.unlink(name)
        for name, content in files.items():
            if here.get(name) != content:
                pathlib.Path(name).write_bytes(content)

    def run(self, call, environment, build=BUILD, pipe=False):
        """Makes the call in the world of the golden tests, changed by environment; pipe: its input comes through one."""
        self.set(dict(call.files))
        for fd, file in self.file.items():
            os.ftruncate(file, 0)
            os.lseek(file, 0, os.SEEK_SET)
        os.pwrite(self.file[0], call.input, 0)
        files = {**self.file, 0: filled_pipe(call.input)} if pipe else self.file
        world = {**ENVIRONMENT, **dict(call.environment), **environment}
        process = os.posix_spawn(f"{build}/{call.tool}", (call.tool, *call.arguments), world,
                                 file_actions=[(os.POSIX_SPAWN_DUP2, file, fd) for fd, file in files.items()])
        if pipe:
            os.close(files[0])
        signal.signal(signal.SIGALRM, lambda *_: os.kill(process, signal.SIGKILL))
        signal.alarm(30)
        _, status = os.waitpid(process, 0)
        signal.alarm(0)
        return Outcome(os.waitstatus_to_exitcode(status), self.told(1), self.told(2), files_here())

    def told(self, fd):
        return os.pread(self.file[fd], os.fstat(self.file[fd]).st_size, 0)


def filled_pipe(content):
    """The end to read from; what a pipe may hold is enough for the inputs of tests."""
    to_read, to_write = os.pipe()
    fcntl.fcntl(to_write, fcntl.F_SETPIPE_SZ, 1 << 20)
    with open(to_write, "wb") as f:
        f.write(content)
    return to_read
