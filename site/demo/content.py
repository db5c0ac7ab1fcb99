"""The demonstration content as data: TOML files, read into plain objects."""

import tomllib
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

HERE = Path(__file__).parent
CONTENT = HERE / "content"
IMAGES = HERE / "images"
# Printed as the source of every invented article.
MARKS = {
    "vi": "Nội dung trình diễn; tên người và tổ chức đều là hư cấu",
    "en": "Demonstration content; all persons and organisations are invented",
}
# Printed as the source of every invented organisation, and of the real one above some of them.
INVENTED = "Mục trình diễn: tổ chức này và mọi thông tin về nó là hư cấu"
REAL_ABOVE_INVENTED = "Mục trình diễn: cơ quan có thật, các đơn vị nêu ở dưới là hư cấu"


@dataclass(frozen=True)
class Picture:
    """A line of pictures.toml: the file, what it shows, and the credit that its licence asks for."""

    file: str
    title: str
    credit: str
    licence: str
    focal_point: tuple[int, int] | None = None


@dataclass(frozen=True)
class Article:
    """An article. ``en`` holds title, lead, photo_alt, photo_caption and body of its translation, or nothing.
    ``correction`` says that the Vietnamese text was first published with ``wrong`` where ``right`` stands.
    """

    section: str
    key: str
    title: str
    lead: str
    date: date
    body: str
    authors: list[dict] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)
    event_date: date | None = None
    deadline: date | None = None
    photo: str = ""
    photo_alt: str = ""
    photo_caption: str = ""
    en: dict = field(default_factory=dict)
    correction: dict = field(default_factory=dict)


@dataclass(frozen=True)
class DeskArticle:
    """An article that is not public yet; ``state`` says how far it came."""

    section: str
    key: str
    state: str
    title: str
    lead: str
    date: date
    body: str
    authors: list[dict]
    comment: str = ""
    urgent: bool = False


def read_toml(name: str) -> dict:
    """Return the content of a file in content/."""
    return tomllib.loads((CONTENT / name).read_text(encoding="utf-8"))


def read_pictures() -> dict[str, Picture]:
    """Return the pictures by file name."""
    pictures = [Picture(**row) for row in read_toml("pictures.toml")["picture"]]
    return {picture.file: picture for picture in pictures}


def read_topics() -> dict[str, str]:
    """Return the English name of each topic by its Vietnamese one."""
    return {row["vi"]: row["en"] for row in read_toml("topics.toml")["topic"]}


def read_desk() -> list[DeskArticle]:
    """Return the articles that are on their way to readers."""
    return [DeskArticle(**row) for row in read_toml("desk.toml")["article"]]


def read_articles() -> list[Article]:
    """Return every article but the seed, oldest first, so that page ids follow the dates."""
    named = {"pictures.toml", "topics.toml", "seed.toml", "agency.toml", "desk.toml", "institutes.toml"}
    articles = [
        Article(section=path.stem, **row)
        for path in sorted(CONTENT.glob("*.toml"))
        if path.name not in named
        for row in read_toml(path.name)["article"]
    ]
    return sorted(articles, key=lambda article: (article.date, article.key))
