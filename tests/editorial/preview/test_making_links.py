"""The screen of a page's links: making one, of the version that was on the screen."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Page

from editorial.models import PreviewLink
from tests.editorial.verbs import draft, edit
from tests.factories import home
from tests.support.html import parse, words

from .sharing import address, index_of

pytestmark = pytest.mark.django_db

WHOM = "Bà Lê Thu Hà, Viện Hải dương học"


@pytest.fixture
def editor(sign_in):
    return sign_in("Biên tập")


@pytest.fixture
def page():
    return draft(title="Nghiệm thu đề tài nuôi biển")


def form_on(editor, page, **fields) -> dict:
    """What the form on the screen sends when it is filled in."""
    form = parse(editor.get(index_of(page))).select_one("form:has([name=version])")
    return {
        "version": form.select_one("[name=version]")["value"],
        "recipient": WHOM,
        "lifetime": "3",
    } | fields


WRONG = {
    "nobody": {"recipient": ""},
    "spaces": {"recipient": "   "},
    "a novel": {"recipient": "ư" * 161},
    "NUL": {"recipient": "a\0b"},
    "no time": {"lifetime": ""},
    "a year": {"lifetime": "365"},
    "less than nothing": {"lifetime": "-3"},
    "no number": {"lifetime": "mãi mãi"},
    "no version": {"version": ""},
    "another version": {"version": "1.abc"},
}


@pytest.mark.parametrize("mistake", WRONG)
def test_what_makes_no_sense_makes_no_link(editor, page, mistake):
    response = editor.post(index_of(page), form_on(editor, page, **WRONG[mistake]))
    assert response.status_code == 200
    assert parse(response).select_one(".w-field__errors, .help-critical, .error-message")
    assert not PreviewLink.objects.exists()


def test_version_that_was_replaced_meanwhile_is_not_shared_unseen(editor, page):
    form = form_on(editor, page)
    edit(page, page.owner, title="Đã sửa trong lúc đó")
    response = editor.post(index_of(page), form)
    assert "Nội dung đã thay đổi trong lúc đó" in words(parse(response))
    assert not PreviewLink.objects.exists()
    # The screen that says so names the new version, so the next try is about that.
    again = parse(response).select_one("[name=version]")["value"]
    assert again != form["version"]
    editor.post(index_of(page), form | {"version": again})
    assert PreviewLink.objects.get().revision.object_str == "Đã sửa trong lúc đó"


def test_version_that_autosave_rewrote_meanwhile_is_not_shared_unseen(editor, page):
    form = form_on(editor, page)
    version = page.get_latest_revision_as_object()
    version.title = "Đang gõ"
    version.save_revision(user=page.owner, overwrite_revision=page.latest_revision)
    editor.post(index_of(page), form)
    assert not PreviewLink.objects.exists()


def test_page_without_a_version_has_nothing_to_share(editor, page):
    Page.objects.filter(pk=page.pk).update(latest_revision=None)
    response = editor.get(index_of(page))
    assert response.status_code == 200
    assert not parse(response).select_one("[name=recipient]")
    assert editor.post(index_of(page), {"recipient": WHOM, "lifetime": "3"}).status_code == 200
    assert not PreviewLink.objects.exists()


@pytest.mark.parametrize("days", [1, 3, 7, 14])
def test_link_is_made_for_as_long_as_was_chosen(editor, page, days):
    before = timezone.now()
    response = editor.post(index_of(page), form_on(editor, page, lifetime=str(days)))
    link = PreviewLink.objects.get()
    assert response.url == f"{index_of(page)}?new={link.pk}"
    assert (link.recipient, link.created_by, link.revision) == (WHOM, editor.user, page.latest_revision)
    assert before + timedelta(days=days) <= link.expires_at <= timezone.now() + timedelta(days=days)


def test_three_days_are_proposed(editor, page):
    offered = parse(editor.get(index_of(page))).select("[name=lifetime] option")
    assert [option["value"] for option in offered] == ["1", "3", "7", "14"]
    assert [words(option) for option in offered if option.has_attr("selected")] == ["3 ngày"]


def test_name_of_the_recipient_is_stored_in_one_form(editor, page):
    editor.post(index_of(page), form_on(editor, page, recipient="Le\u0302 Thu Ha\u0300"))
    assert PreviewLink.objects.get().recipient == "Lê Thu Hà"


def test_full_address_is_there_to_be_copied_at_once_and_later(editor, page):
    response = editor.post(index_of(page), form_on(editor, page), follow=True)
    link = PreviewLink.objects.get()
    for answer, field_id in ((response, "new-link-address"), (editor.get(index_of(page)), f"link-{link.pk}")):
        document = parse(answer)
        field = document.find(id=field_id)
        assert field["value"] == f"{home().get_site().root_url}{address(link)}"
        assert field.has_attr("readonly")
        assert WHOM in words(document.find("label", {"for": field_id}))


def test_address_works_for_somebody_without_an_account(editor, page, client):
    response = editor.post(index_of(page), form_on(editor, page), follow=True)
    value = parse(response).find(id="new-link-address")["value"]
    client.logout()
    assert "Nghiệm thu đề tài nuôi biển" in words(
        parse(client.get(value.removeprefix(home().get_site().root_url)))
    )


def test_name_of_the_recipient_is_escaped(editor, page):
    form = form_on(editor, page, recipient='"><script>alert(1)</script>')
    response = editor.post(index_of(page), form, follow=True)
    assert "<script>alert" not in response.content.decode()


@pytest.mark.parametrize("new", ["", "x", "0", "99999", "9" * 40, "²"])
def test_screen_does_not_mind_what_its_address_says(editor, page, new):
    assert editor.get(index_of(page), {"new": new}).status_code == 200
