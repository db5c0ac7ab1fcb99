"""The lists that institutes are sorted by, as a new installation starts with them. The office edits them afterwards."""

import tomllib
from pathlib import Path

from .models import Province, ResearchField

_DATA = Path(__file__).with_name("data")


def ensure_classification() -> None:
    """Fill a list that is empty. One that has anything in it is the office's, with what it added and took away."""
    if not Province.objects.exists():
        for row in read_list("provinces.toml", "province"):
            Province.objects.create(name=row["name"], former_names="\n".join(row["former_names"]))
    if not ResearchField.objects.exists():
        for row in read_list("fields-of-research.toml", "field"):
            ResearchField.objects.create(**row)


def read_list(name: str, key: str) -> list[dict]:
    """The rows of a shipped list."""
    return tomllib.loads((_DATA / name).read_text(encoding="utf-8"))[key]
