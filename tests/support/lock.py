"""One process at a time: parallel test workers must build a shared thing once."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def exclusive(path: Path, *, while_waiting: str = "") -> Iterator[None]:
    """Hold the lock file `path`. The kernel lets go of it when the holder dies, however it dies."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if while_waiting:
                print(while_waiting, flush=True)
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
