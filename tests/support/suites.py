"""The suites that `make test` runs, and what each of them needs."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from . import CACHE, ROOT, chromium, postgres, postgres_binaries
from .result import Result

BROWSER_TESTS = "tests/browser"
_PARALLEL = ["-n", "2", f"--ignore={BROWSER_TESTS}"]


def sqlite(arguments: list[str]) -> Result:
    """Everything but the browser tests, on the database that needs no installation."""
    return _pytest("sqlite", [*_PARALLEL, *arguments], DATABASE_URL="sqlite:///:memory:")


def on_postgres(arguments: list[str]) -> Result:
    """The same tests on the database that production uses."""
    with postgres.server() as url:
        if url is None:
            return Result("postgres", not_run=postgres_binaries.HOW_TO_GET)
        return _pytest("postgres", [*_PARALLEL, *arguments], DATABASE_URL=url)


def browser(arguments: list[str]) -> Result:
    """A real browser against a real server with demonstration content."""
    if chromium.find() is None:
        return Result("browser", not_run=chromium.HOW_TO_GET)
    names_a_file = any(Path(ROOT, argument.split("::")[0]).exists() for argument in arguments)
    where = [] if names_a_file else [BROWSER_TESTS]
    return _pytest("browser", [*where, *arguments], DATABASE_URL="sqlite:///:memory:")


ALL = {"sqlite": sqlite, "postgres": on_postgres, "browser": browser}


def _pytest(suite: str, arguments: list[str], **environment: str) -> Result:
    print(f"\n── {suite} " + "─" * (70 - len(suite)), flush=True)
    record = CACHE / "reports" / f"{suite}.xml"
    record.parent.mkdir(parents=True, exist_ok=True)
    record.unlink(missing_ok=True)
    command = [sys.executable, "-m", "pytest", f"--junitxml={record}", *arguments]
    begin = time.monotonic()
    process = subprocess.Popen(command, cwd=ROOT, env=os.environ | environment)
    try:
        process.wait()
    except KeyboardInterrupt:
        process.wait()  # Ctrl-C reached it too; it takes down what it started
        raise
    except SystemExit:
        process.send_signal(signal.SIGINT)
        process.wait()
        raise
    return Result.read(suite, record, process.returncode, time.monotonic() - begin)
