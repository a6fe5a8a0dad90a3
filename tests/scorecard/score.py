"""What the rows of the scorecard that are written in Python share: the count, a directory of their own, the tools."""
import os
import pathlib
import subprocess
import sys
import tempfile

BUILD = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "build").resolve()
TESTS = pathlib.Path(__file__).resolve().parent.parent
FAULTS = BUILD / "faults"  # the libraries made from tests/faults, for LD_PRELOAD
ENVIRONMENT = {**os.environ, "PATH": f"{BUILD}:{os.environ['PATH']}", "LC_ALL": "C", "DATA": str(TESTS / "data")}
for name in ("TZ", "AS_NOW", "AS_POLICY"):
    ENVIRONMENT.pop(name, None)

tools = (BUILD / "as-due").read_bytes()
SANITIZED = b"__asan_init" in tools or b"__msan_init" in tools  # then memory is not to be limited, nor a library loaded first

passed = failed = 0


def check(held, what):
    """Counts one assertion; says what did not hold."""
    global passed, failed
    if held:
        passed += 1
    else:
        failed += 1
        print(f"not ok {what}", flush=True)
    return held


def end(figures):
    """The last line of a row, and its status."""
    print(f"{passed} passed, {failed} failed: {figures}")
    sys.exit(1 if failed else 0)


def skip(why):
    print(f"0 passed, 0 failed: skipped: {why}")
    sys.exit(0)


def scratch():
    """An empty directory that is gone at the end: with scratch() as d."""
    return tempfile.TemporaryDirectory(prefix="as-score-")


def run(command, preload=None, **options):
    """Runs a command with the tools on PATH; preload names a library of tests/faults."""
    environment = {**ENVIRONMENT, **options.pop("environment", {})}
    if preload:
        environment["LD_PRELOAD"] = str(FAULTS / f"{preload}.so")
    return subprocess.run(command, env=environment, capture_output=True, **options)
