"""Files that are not simply somebody's own any more."""

from .awaited import is_awaited
from .published import was_published
from .use import is_in_live_use


def is_relied_on(file) -> bool:
    """Whether readers see ``file``, have seen it, or will without anybody looking at it again.

    Seen it: earlier versions of a live page can stay readable, and show a picture that the newest has dropped.
    """
    return was_published(file) or is_in_live_use(file) or is_awaited(file)
