"""What a check has found."""

from dataclasses import dataclass, field
from enum import StrEnum

from .page_text import Place

# More would not be read; the place says where to look for the rest.
MOST_QUOTED = 5


class Level(StrEnum):
    """How much an issue weighs."""

    STOP = "stop"
    WARNING = "warning"


@dataclass(frozen=True)
class Issue:
    """One finding. ``message`` explains, in the editor's language, what is wrong and what to do."""

    code: str
    level: Level
    message: str
    where: Place = field(default_factory=Place)

    @property
    def stops(self) -> bool:
        """Whether the page cannot be submitted with it."""
        return self.level == Level.STOP


def warning(code, message, where) -> Issue:
    """An issue that explains and lets pass."""
    return Issue(code, Level.WARNING, message, where)


def stop(code, message, where) -> Issue:
    """An issue that has to be mended before the page can be submitted."""
    return Issue(code, Level.STOP, message, where)


def quoted(excerpts) -> str:
    """Return ``“one”, “two”`` for a message; of many, the first few."""
    excerpts = list(excerpts)
    text = ", ".join(f"“{excerpt}”" for excerpt in excerpts[:MOST_QUOTED])
    return f"{text}…" if len(excerpts) > MOST_QUOTED else text
