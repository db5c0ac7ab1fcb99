"""The letters of an A-Z: in Vietnamese Ă, Â, Đ, Ê, Ô, Ơ, Ư are letters of their own."""

from dataclasses import dataclass

from django.db.models import Count
from django.utils.translation import get_language

from core.text import nfc
from directory.querysets import in_language

LETTERS = "AĂÂBCDĐEÊFGHIJKLMNOÔƠPQRSTUƯVWXYZ#"
# No word of the language begins with them, nor a name with a digit: shown only where an entry does.
_FOREIGN = {"vi": "FJWZ#", "en": "ĂÂĐÊÔƠƯ#"}


@dataclass(frozen=True)
class Letter:
    """A letter of the A-Z, with the number of entries that begin with it."""

    sign: str
    count: int
    is_chosen: bool


def read_letter(asked: str) -> str:
    """The letter that an address asks for; empty if it is none."""
    letter = nfc(asked[:4]).upper()
    return letter if len(letter) == 1 and letter in LETTERS else ""


def letters_of(institutes, chosen: str) -> list[Letter]:
    """The A-Z of ``institutes``: one query."""
    counts = dict(institutes.order_by().values_list(in_language("initial")).annotate(count=Count("pk")))
    foreign = _FOREIGN[get_language()]
    return [
        Letter(sign, counts.get(sign, 0), sign == chosen)
        for sign in LETTERS
        if sign not in foreign or sign in counts or sign == chosen
    ]
