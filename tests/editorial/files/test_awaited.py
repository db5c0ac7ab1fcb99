"""Files that reviewers are looking at, or have approved for later, do not change under their eyes."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from editorial.files.awaited import is_awaited
from tests.editorial.newsroom import SUPERUSER
from tests.editorial.verbs import (
    again,
    approved,
    approver,
    ask_for_changes,
    desk_approved,
    draft,
    edit,
    in_review,
    submit,
)

from .library import attached, bulk, edit_screen, form_of, linked, shown, upload_picture

pytestmark = pytest.mark.django_db


def save(client, file, /, **fields):
    """Status of saving the form: 302 for done, 200 for refused."""
    return client.post(edit_screen(file), form_of(file, **fields)).status_code


@pytest.mark.parametrize("stage", [in_review, desk_approved], ids=["first step", "second step"])
def test_picture_of_a_text_under_review_stays_as_it_is(sign_in, picture, stage):
    stage(draft(body=shown(picture)))
    client = sign_in("Phóng viên")
    picture.uploaded_by_user = client.user
    picture.save()
    assert save(client, picture, file=upload_picture()) == 200
    assert save(client, picture, credit="Khác") == 200
    assert save(client, picture, tags="biển") == 302
    client.post(bulk("delete", picture))
    assert type(picture).objects.filter(pk=picture.pk).exists()


def test_picture_is_free_again_when_the_text_came_back(sign_in, picture):
    page = in_review(draft(body=shown(picture)))
    client = sign_in("Biên tập")
    assert save(client, picture, credit="Khác") == 200
    ask_for_changes(page, client.user)
    assert save(client, picture, credit="Khác") == 302
    submit(page)
    assert save(client, picture, credit="Lại khác") == 200


def test_picture_that_one_step_approved_stays_as_it_is_when_the_text_came_back(sign_in, picture):
    """Resubmitted without a change, the text would not pass that step again."""
    page = desk_approved(draft(body=shown(picture)))
    ask_for_changes(page, approver())
    assert save(sign_in("Biên tập"), picture, file=upload_picture()) == 200


def test_picture_of_a_text_approved_for_later_stays_as_it_is(sign_in, picture):
    page = approved(draft(body=shown(picture), go_live_at=timezone.now() + timedelta(days=1)))
    assert not page.live
    assert save(sign_in("Biên tập"), picture, credit="Khác") == 200
    assert save(sign_in("Lãnh đạo"), picture, credit="Khác") == 200


@pytest.mark.parametrize("role", ["Lãnh đạo", SUPERUSER])
@pytest.mark.parametrize("field", ["file", "credit", "description"])
def test_not_even_an_approver_exchanges_what_he_is_about_to_approve(sign_in, picture, role, field):
    desk_approved(draft(body=shown(picture)))
    value = upload_picture() if field == "file" else "Giám đốc nhận hối lộ"
    assert save(sign_in(role), picture, **{field: value}) == 200
    picture.refresh_from_db()
    assert "hối lộ" not in picture.credit + picture.description


def test_approver_exchanges_it_again_once_the_review_is_over(sign_in, picture):
    approved(draft(body=shown(picture)))
    assert save(sign_in("Lãnh đạo"), picture, credit="Ảnh: Sở KH&CN") == 302


def test_draft_holds_nothing(picture):
    page = draft(body=shown(picture))
    assert again(page).latest_revision
    assert not is_awaited(picture)


@pytest.mark.parametrize("body", [attached, linked])
def test_document_counts_however_it_is_referred_to(document, body):
    in_review(draft(body=body(document)))
    assert is_awaited(document)


def test_earlier_version_of_the_text_under_review_holds_nothing(document):
    page = draft(body=attached(document))
    in_review(edit(page, page.owner, body=[]))
    assert not is_awaited(document)


def test_published_text_is_not_awaited_any_more(document):
    page = approved(draft(body=attached(document)))
    call_command("publish_scheduled", verbosity=0)
    assert again(page).live
    assert not is_awaited(document)
