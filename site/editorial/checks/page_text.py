"""A version of a page as plain text with its structure: all that the checks know of a page."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Place:
    """Where something stands: in words, and as the id of its field or block in the editor."""

    name: str = ""
    anchor: str = ""

    def part(self, name) -> "Place":
        """A place inside this one."""
        return Place(f"{self.name}, {name}", self.anchor)

    def __str__(self):
        return self.name


@dataclass(frozen=True)
class Passage:
    """Text with a line for each paragraph. Prose is read from top to bottom; captions and the like are not."""

    text: str
    place: Place
    is_prose: bool = False


@dataclass(frozen=True)
class Heading:
    """A heading inside the text; the title of the page is level 1."""

    text: str
    level: int
    place: Place


@dataclass(frozen=True)
class Link:
    """The words of a link."""

    text: str
    place: Place


@dataclass(frozen=True)
class Picture:
    """A picture that needs alternative text or has to be called decorative."""

    alt: str
    is_decorative: bool
    place: Place


@dataclass(frozen=True)
class PageText:
    """Title, lead and body. ``lead`` is None where the page type has none."""

    language: str
    title: Passage
    lead: Passage | None = None
    needs_lead: bool = False
    body: list[Passage | Heading | Link | Picture] = field(default_factory=list)

    @property
    def passages(self) -> list[Passage]:
        """Every text, in the order of the page."""
        return [self.title, *self.after_title]

    @property
    def after_title(self) -> list[Passage]:
        """Every text but the title."""
        return [*([self.lead] if self.lead else []), *self.of_kind(Passage)]

    @property
    def prose(self) -> list[Passage]:
        """The lead and what is read after it from top to bottom."""
        return [passage for passage in self.after_title if passage.is_prose]

    def of_kind(self, kind) -> list:
        """The parts of the body of one kind."""
        return [part for part in self.body if isinstance(part, kind)]
