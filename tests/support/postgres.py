"""A throw-away PostgreSQL server for the tests: no configuration, no network, no fsync.

The data directory is kept between runs, because the migrated template in it is worth 40 seconds.
Durability is switched off: if the machine crashed during a run, delete `.cache/postgres/`.
"""

import os
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg2

from . import CACHE, postgres_binaries, postgres_cluster
from .lock import exclusive
from .postgres_cluster import DATABASE_USER, Cluster

_SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "autovacuum": "off",
}


@contextmanager
def server() -> Iterator[str | None]:
    """Yield a DATABASE_URL, or None where no PostgreSQL is installed. The server stops at the end.

    With TEST_DATABASE_URL that server is used instead; its account must be allowed to create databases.
    """
    if url := os.environ.get("TEST_DATABASE_URL"):
        yield url
        return
    programs = postgres_binaries.find()
    if programs is None:
        yield None
        return
    waiting = "PostgreSQL is in use by another test run of this project: waiting for it to end …"
    with exclusive(CACHE / "postgres.lock", while_waiting=waiting):
        cluster = postgres_cluster.prepare(programs)
        # The path of a socket may not be longer than 107 bytes, hence not below the project.
        with tempfile.TemporaryDirectory(prefix="hd-pg-") as socket_dir:
            cluster.give(Path(socket_dir))  # mode 0700: nobody else can connect
            with _running(cluster, socket_dir):
                yield f"postgresql://{DATABASE_USER}@/postgres?host={socket_dir}"


@contextmanager
def _running(cluster: Cluster, socket_dir: str) -> Iterator[None]:
    command = [cluster.programs / "postgres", "-D", cluster.data, "-k", socket_dir]
    command += [f"--{name}={value}" for name, value in _SETTINGS.items()]
    with tempfile.TemporaryFile("w+") as log:
        # A session of its own: Ctrl-C ends the tests, and only then is the server stopped, here.
        process = subprocess.Popen(
            command, **cluster.context(), stdout=log, stderr=log, start_new_session=True
        )
        try:
            _wait_until_ready(process, socket_dir, log)
            yield
        finally:
            process.send_signal(signal.SIGINT)  # PostgreSQL's fast shutdown
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGQUIT)
                process.wait()


def _wait_until_ready(process: subprocess.Popen, socket_dir: str, log) -> None:
    deadline = time.monotonic() + 30
    while process.poll() is None and time.monotonic() < deadline:
        try:
            psycopg2.connect(host=socket_dir, user=DATABASE_USER, dbname="postgres").close()
        except psycopg2.OperationalError:
            time.sleep(0.1)
        else:
            return
    log.seek(0)
    raise RuntimeError(f"PostgreSQL did not start:\n{log.read()[-3000:]}")
