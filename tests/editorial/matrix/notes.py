"""Snippets that pass review, in every state."""

from datetime import timedelta

from django.utils import timezone
from wagtail.models import Locale

from tests.sample.models import Note

from .snippets import approve, change, submit

SECRET = "Viện chưa công bố"


def make(accounts, colleagues) -> dict[str, Note]:
    """A note for each state, written by a colleague; the two parties changed a word of it."""
    people = accounts, colleagues
    keeper = colleagues["Quản trị danh bạ"]
    in_two_hours = timezone.now() + timedelta(hours=2)
    return {
        "note": _written(*people),
        "note at step 1": submit(_written(*people), keeper),
        "note at step 2": approve(submit(_written(*people), keeper), colleagues["Biên tập"]),
        "published note": _published(*people),
        "changed note": change(_published(*people), keeper, text="Tên chưa duyệt"),
        "scheduled note": _published(*people, go_live_at=in_two_hours),
    }


def _written(accounts, colleagues, **fields):
    note = Note(text=SECRET, live=False, locale=Locale.objects.get(language_code="vi"))
    note.save()
    note.save_revision(user=colleagues["Quản trị danh bạ"])
    note = change(note, accounts["desk-party"], text="Biên tập sửa")
    return change(note, accounts["approver-party"], **{"text": SECRET} | fields)


def _published(accounts, colleagues, **fields):
    note = submit(
        _written(accounts, colleagues, text="Viện đã công bố", **fields), colleagues["Quản trị danh bạ"]
    )
    return approve(approve(note, colleagues["Biên tập"]), colleagues["Lãnh đạo"])
