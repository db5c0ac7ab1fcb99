"""Snippets that pass review, in every state."""

from datetime import timedelta

from django.utils import timezone
from wagtail.models import Locale

from tests.sample.models import Note

SECRET = "Viện chưa công bố"


def make(accounts, colleagues) -> dict[str, Note]:
    """A note for each state, written by a colleague; the two parties changed a word of it."""
    people = accounts, colleagues
    in_two_hours = timezone.now() + timedelta(hours=2)
    return {
        "note": _written(*people),
        "note at step 1": _submit(_written(*people), colleagues),
        "note at step 2": _approve(_submit(_written(*people), colleagues), colleagues["Biên tập"]),
        "published note": _published(*people),
        "changed note": _change(_published(*people), colleagues["Quản trị danh bạ"], text="Tên chưa duyệt"),
        "scheduled note": _published(*people, go_live_at=in_two_hours),
    }


def _written(accounts, colleagues, **fields):
    note = Note(text=SECRET, live=False, locale=Locale.objects.get(language_code="vi"))
    note.save()
    note.save_revision(user=colleagues["Quản trị danh bạ"])
    note = _change(note, accounts["desk-party"], text="Biên tập sửa")
    return _change(note, accounts["approver-party"], **{"text": SECRET} | fields)


def _published(accounts, colleagues, **fields):
    note = _submit(_written(accounts, colleagues, text="Viện đã công bố", **fields), colleagues)
    return _approve(_approve(note, colleagues["Biên tập"]), colleagues["Lãnh đạo"])


def _change(note, user, **fields):
    version = note.get_latest_revision_as_object()
    for name, value in fields.items():
        setattr(version, name, value)
    version.save_revision(user=user)
    return again(note)


def _submit(note, colleagues):
    note.get_workflow().start(note, colleagues["Quản trị danh bạ"])
    return again(note)


def _approve(note, user):
    state = note.current_workflow_task_state
    state.task.specific.on_action(state, user, "approve")
    return again(note)


def again(note) -> Note:
    """The note as it is stored now."""
    return Note.objects.get(pk=note.pk)
