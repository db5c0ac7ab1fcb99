"""Run the project's commands in a process of their own, so that nothing they leave in memory reaches a test."""

import os
import subprocess
import sys

from . import ROOT


class CommandFailed(Exception):
    """A command of the project failed; the message holds the end of what it said."""


def manage(*arguments: str, **environment: str) -> None:
    """`python manage.py …` with these environment variables. Says what went wrong if it fails."""
    command = [sys.executable, str(ROOT / "manage.py"), *arguments]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=os.environ | environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        raise CommandFailed(f"manage.py {' '.join(arguments)} failed:\n{done.stdout[-2000:]}")
