"""What is typed for a date: a day that no calendar has is told apart from what is no date at all."""

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override
from wagtail.admin.forms.models import formfield_for_dbfield

from articles.models import ArticlePage


def refusal(name, typed) -> str:
    """The code of the error that a field of an article answers with; empty if it takes what was typed."""
    field = formfield_for_dbfield(ArticlePage._meta.get_field(name))
    with override("vi"):
        try:
            field.clean(typed)
        except ValidationError as error:
            return error.error_list[0].code
    return ""


@pytest.mark.parametrize(
    "typed", ["31/02/2026", "29/2/2027", "31-04-2026", "2026-12-40", "10/13/2026", "00/01/2026"]
)
def test_day_that_does_not_exist_is_called_so(typed):
    assert refusal("event_date", typed) == "no_such_day"


@pytest.mark.parametrize("typed", ["31/02/2026 08:00", "08:00 31/02/2026", "2026-02-31 08:00:00"])
def test_moment_on_such_a_day_too(typed):
    assert refusal("go_live_at", typed) == "no_such_day"


@pytest.mark.parametrize(
    "typed", ["mai", "31/02/26", "31.02.2026", "31/02/2026 x", "1/2026", "31/12/0000", "٣١/٠٢/2026"]
)
def test_what_is_no_date_is_answered_with_how_to_write_one(typed):
    assert refusal("event_date", typed) == "invalid"


def test_hour_that_does_not_exist_is_no_day():
    assert refusal("go_live_at", "28/02/2026 25:00") == "invalid"


@pytest.mark.parametrize(
    ("name", "typed"), [("event_date", "28/02/2026"), ("go_live_at", "28/02/2026 08:00")]
)
def test_day_that_exists_is_taken(name, typed):
    assert refusal(name, typed) == ""
