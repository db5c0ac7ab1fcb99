"""The abbreviations that a new installation starts with."""

import tomllib
from pathlib import Path

from .models import Synonym

_FILE = Path(__file__).with_name("synonyms.toml")


def ensure_synonyms() -> None:
    """Write them where the list is empty: what the desk has taken out stays out."""
    if Synonym.objects.exists():
        return
    rows = tomllib.loads(_FILE.read_text(encoding="utf-8"))["synonym"]
    Synonym.objects.bulk_create(
        [
            Synonym(
                term=row["term"],
                meanings="\n".join(row["meanings"]),
                in_capitals=row.get("in_capitals", False),
            )
            for row in rows
        ]
    )
