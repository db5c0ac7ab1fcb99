"""The demonstration site behind the server and the settings of production."""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from . import CACHE, ROOT, demo_site
from .manage import manage

LOG = CACHE / "reports" / f"server-{os.environ.get('PYTEST_XDIST_WORKER', 'master')}.log"


@dataclass(frozen=True)
class DemoServer:
    """Where it answers, and the environment in which commands work on its site."""

    address: str
    environment: dict[str, str]

    def run(self, *command: str) -> None:
        """Run a command of manage.py on the site."""
        manage(*command, **self.environment)


@contextmanager
def demo_server() -> Iterator[DemoServer]:
    """Yield a server with a site of its own. It stops at the end."""
    with tempfile.TemporaryDirectory(prefix="hd-demo-") as scratch:
        folder = Path(scratch)
        demo_site.copy_to(folder)
        environment = demo_site.environment(folder)
        address = f"127.0.0.1:{_free_port()}"
        command = [sys.executable, "-m", "gunicorn", "-c", "site/config/gunicorn.py", "--no-control-socket"]
        command += ["config.wsgi"]
        LOG.parent.mkdir(parents=True, exist_ok=True)
        with LOG.open("w") as log:
            process = subprocess.Popen(
                command, cwd=ROOT, env=os.environ | environment | {"BIND": address}, stdout=log, stderr=log
            )
            try:
                _wait_until_ready(process, f"http://{address}/healthz")
                yield DemoServer(f"http://{address}", environment)
            finally:
                process.terminate()
                process.wait()


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def _wait_until_ready(process: subprocess.Popen, url: str) -> None:
    deadline = time.monotonic() + 60
    while process.poll() is None and time.monotonic() < deadline:
        try:
            urllib.request.urlopen(url, timeout=5).close()
        except urllib.error.HTTPError as answer:
            raise RuntimeError(f"{url} answers {answer.code}:\n{LOG.read_text()[-3000:]}") from answer
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise RuntimeError(f"The server did not start:\n{LOG.read_text()[-3000:]}")
