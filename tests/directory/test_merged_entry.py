"""An entry that was merged into another one, on the screens of those who kept it."""

import pytest
from wagtail.models import Locale

from directory.merging import merge
from tests.editorial.desk.screens import Screen
from tests.factories import InstituteFactory, UserFactory
from tests.support.html import links, parse, words

from .desk import APPROVER, KEEPER, again, form_of, member, screen

pytestmark = pytest.mark.django_db


@pytest.fixture
def kept():
    return InstituteFactory(name_vi="Viện Nghiên cứu Hải sản")


@pytest.fixture
def approver():
    return UserFactory(role=APPROVER)


@pytest.fixture
def merged(kept, approver):
    merged = InstituteFactory(name_vi="Viện Hải sản (trùng)")
    merge(kept, merged, approver)
    return again(merged)


@pytest.mark.parametrize("role", [KEEPER, "Biên tập", APPROVER, "Quản trị"])
def test_is_not_offered_to_be_saved_and_leads_to_the_entry_that_was_kept(kept, merged, role):
    page = parse(member(role).get(screen("edit", merged.pk)))
    (banner,) = (one for one in page.select(".messages li") if kept.name in words(one))
    assert links(banner) == [screen("edit", kept.pk)]
    buttons = page.select("footer nav button")
    assert all(button.has_attr("disabled") for button in buttons)


@pytest.mark.parametrize("act", [{}, {"action-submit": "1"}])
def test_takes_no_change_and_no_submission(merged, act):
    keeper, address = member(KEEPER), screen("edit", merged.pk)
    keeper.post(address, form_of(keeper, address) | {"phone": "0225 111 2222"} | act)
    assert again(merged).latest_revision_id == merged.latest_revision_id
    assert not again(merged).workflow_in_progress


def test_does_not_come_back_by_an_older_version(merged):
    keeper, older = member(KEEPER), merged.revisions.order_by("pk").first()
    address = screen("revisions_revert", merged.pk, older.pk)
    keeper.post(address, form_of(keeper, address))
    assert again(merged).latest_revision_id == merged.latest_revision_id


def test_closes_its_translation_too(kept, approver):
    merged = InstituteFactory(name_vi="Viện Hải sản (trùng)")
    english = merged.copy_for_translation(Locale.objects.get(language_code="en"))
    english.live = False
    english.save()
    merge(kept, merged, approver)
    assert again(english).get_lock().for_user(approver)


def test_of_an_entry_that_merely_says_so_nothing_is_closed(kept):
    other = InstituteFactory(live=False, status="merged", successor=kept)
    assert other.get_lock() is None


def test_nobody_is_reminded_of_it_on_the_first_screen(client, merged, approver):
    assert merged.name not in " ".join(Screen(client, approver).titles("mine"))
