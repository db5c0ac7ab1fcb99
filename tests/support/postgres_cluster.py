"""Where the throw-away cluster lives and which system account it runs under."""

import hashlib
import os
import pwd
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from . import CACHE, ROOT, postgres_binaries

DATABASE_USER = "postgres"


@dataclass
class Cluster:
    """The programs, their data directory, and the account they run under."""

    programs: Path
    data: Path
    account: dict

    def give(self, folder: Path) -> None:
        """Make the server's account the owner of `folder`."""
        if self.account:
            os.chown(folder, self.account["user"], self.account["group"])

    def context(self) -> dict:
        """Arguments for `subprocess`: account, environment, and a current folder that the account may enter."""
        return {"env": postgres_binaries.environment(self.programs), "cwd": "/", **self.account}


def prepare(programs: Path) -> Cluster:
    """A cluster that can be started, created if need be; one that an interrupted run left running is stopped."""
    account = _account()
    home = _home(account)
    version = postgres_binaries.version(programs)
    programs = _reachable_programs(programs, home / f"programs-{version}", account)
    cluster = Cluster(programs, home / f"{version}-{account.get('user', os.getuid())}", account)
    if (cluster.data / "postmaster.pid").exists():
        _stop_left_over(cluster)
    if not (cluster.data / "PG_VERSION").exists():
        _create(cluster)
    return cluster


def _account() -> dict:
    """PostgreSQL refuses to run as root: as root, choose another account."""
    if os.getuid() != 0:
        return {}
    accounts = {entry.pw_name: entry for entry in pwd.getpwall()}
    chosen = accounts.get("postgres") or accounts["nobody"]
    return {"user": chosen.pw_uid, "group": chosen.pw_gid, "extra_groups": []}


def _home(account: dict) -> Path:
    """In the project, or in the system's temp dir where the account may not get there: no mode is changed for it."""
    inside = CACHE / "postgres"
    inside.mkdir(parents=True, exist_ok=True)
    if _reaches(inside, account):
        return inside
    project = hashlib.sha256(str(ROOT).encode()).hexdigest()[:12]
    outside = Path(tempfile.gettempdir()) / f"hd-postgres-{project}"
    outside.mkdir(exist_ok=True)
    if outside.stat().st_uid != os.getuid():
        raise PermissionError(f"{outside} belongs to somebody else: remove it, or set TMPDIR")
    outside.chmod(0o755)
    return outside


def _reachable_programs(programs: Path, copy: Path, account: dict) -> Path:
    """The programs themselves, or a copy beside the data if they are in a folder (a venv) closed to the account."""
    if _reaches(programs / "postgres", account):
        return programs
    if not copy.exists():
        postgres_binaries.copy(programs, copy)
    return copy / "bin"


def _reaches(path: Path, account: dict) -> bool:
    """Whether the account may enter the folder, or run the program, `path`."""
    return subprocess.run(["test", "-x", path], cwd="/", **account, check=False).returncode == 0


def _create(cluster: Cluster) -> None:
    shutil.rmtree(cluster.data, ignore_errors=True)
    cluster.data.mkdir(mode=0o700)
    cluster.give(cluster.data)
    command = [cluster.programs / "initdb", "-D", cluster.data, "-U", DATABASE_USER, "--auth=trust"]
    command += ["--no-sync", "--encoding=UTF8", "--locale=C.UTF-8"]
    done = subprocess.run(command, **cluster.context(), capture_output=True, text=True, check=False)
    if done.returncode:
        shutil.rmtree(cluster.data, ignore_errors=True)
        raise RuntimeError(f"initdb failed:\n{done.stdout}{done.stderr}")


def _stop_left_over(cluster: Cluster) -> None:
    """Stop the server of a run that was killed. The command line shows that the process number is still its own."""
    pid = (cluster.data / "postmaster.pid").read_text().split("\n", 1)[0]
    command_line = Path(f"/proc/{pid}/cmdline")
    if command_line.exists() and str(cluster.data) in command_line.read_text():
        stop = [cluster.programs / "pg_ctl", "stop", "-D", cluster.data, "-m", "immediate", "--silent"]
        subprocess.run(stop, **cluster.context(), check=True)
