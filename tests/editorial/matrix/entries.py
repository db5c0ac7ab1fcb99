"""Entries of the directory, in every state, and what is kept beside them."""

from datetime import timedelta

from django.utils import timezone
from wagtail.models import Locale

from directory.merging import merge
from directory.models import ErrorReport, Institute, Representation

from .snippets import again, approve, change, submit

SECRET = "Trạm nghiên cứu chưa công bố"
PUBLIC = "Viện Khảo nghiệm đã công bố"
REPORT = "Số điện thoại ghi trên trang này đã đổi"


def make(accounts, colleagues) -> dict:
    """An entry for each state, written by a colleague; the two parties changed something in it."""
    people = accounts, colleagues
    keeper = colleagues["Quản trị danh bạ"]
    in_two_hours = timezone.now() + timedelta(hours=2)
    offline, merged = _published(*people), _published(*people)
    offline.unpublish()
    merge(_published(*people), merged, colleagues["Lãnh đạo"])
    locked = _published(*people)
    Institute.objects.filter(pk=locked.pk).update(locked=True, locked_by=colleagues["Quản trị"])
    published = _published(*people, name_vi=PUBLIC)
    representative = colleagues["Đại diện viện"]
    return {
        "entry": _written(*people, name_vi=SECRET),
        "entry at step 1": submit(_written(*people), keeper),
        "entry at step 2": approve(submit(_written(*people), keeper), colleagues["Biên tập"]),
        "published entry": published,
        "changed entry": change(_published(*people), keeper, head="Chưa ai duyệt"),
        "scheduled entry": _published(*people, go_live_at=in_two_hours),
        "offline entry": again(offline),
        "merged entry": again(merged),
        "locked entry": again(locked),
        "representation": Representation.objects.create(institute=published, user=representative),
        "error report": ErrorReport.objects.create(institute=published, text=REPORT, email="a@example.org"),
    }


def _written(accounts, colleagues, name_vi="Viện Mẫu", **fields):
    entry = Institute(name_vi=name_vi, live=False, locale=Locale.objects.get(language_code="vi"))
    entry.save()
    entry.save_revision(user=colleagues["Quản trị danh bạ"])
    entry = change(again(entry), accounts["desk-party"], head="Biên tập sửa")
    return change(entry, accounts["approver-party"], head="Lãnh đạo sửa", **fields)


def _published(accounts, colleagues, **fields):
    entry = submit(_written(accounts, colleagues, **fields), colleagues["Quản trị danh bạ"])
    return approve(approve(entry, colleagues["Biên tập"]), colleagues["Lãnh đạo"])
