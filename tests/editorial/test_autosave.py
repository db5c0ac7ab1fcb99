"""Autosave rewrites the version it made last, unless that was shown to somebody or published."""

import pytest

from .verbs import again, approved, ask_for_changes, desk_editor, draft, in_review

pytestmark = pytest.mark.django_db


def autosave(page):
    """Save what the owner goes on typing over the latest version, as his browser asks; return its key."""
    version = again(page).get_latest_revision_as_object()
    version.title = "Đang gõ dở"
    return version.save_revision(user=page.owner, overwrite_revision=page.latest_revision).pk


def test_version_that_a_review_is_about_stays_as_it_is():
    page = in_review()
    assert autosave(page) != page.latest_revision_id


def test_version_that_was_sent_back_stays_as_it_is():
    page = ask_for_changes(in_review(), desk_editor())
    assert autosave(page) != page.latest_revision_id


def test_version_that_was_published_stays_as_it_is():
    page = approved()
    page.latest_revision.task_states.all().delete()
    assert autosave(page) != page.latest_revision_id


def test_version_that_nobody_was_shown_is_rewritten():
    page = draft()
    assert autosave(page) == page.latest_revision_id
