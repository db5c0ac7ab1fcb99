"""Wagtail's own mails about reviews are switched off; those about comments in a text are not, and wait for the end."""

import pytest
from django.core import mail
from django.test import TestCase
from wagtail.admin.signal_handlers import register_signal_handlers
from wagtail.models import PageSubscription
from wagtail.test.utils.form_data import inline_formset

from editorial.notices.comments import CommentMailsAfterwardsMixin
from editorial.notices.receivers import silence_wagtail
from tests.editorial import verbs as desk
from tests.editorial.newsroom import form_of, screen

from .mails import told

pytestmark = pytest.mark.django_db


def mails_of_wagtail() -> int:
    """How many go out during a review before anything is committed: Wagtail does not wait for that, we do."""
    before = len(mail.outbox)
    page = desk.ask_for_changes(desk.in_review(), desk.desk_editor())
    desk.approve(desk.approve(desk.submit(page), desk.desk_editor()), desk.approver())
    return len(mail.outbox) - before


def test_none_goes_out_about_a_review():
    assert mails_of_wagtail() == 0
    register_signal_handlers()
    try:
        assert mails_of_wagtail() > 0
    finally:
        silence_wagtail()
    assert mails_of_wagtail() == 0


def test_comment_in_a_text_is_still_told(client):
    page, editor = desk.in_review(), desk.desk_editor()
    PageSubscription.objects.create(page=page, user=page.owner, comment_notifications=True)
    comment = {"text": "Nguồn nào?", "contentpath": "title", "position": "", "replies": inline_formset([])}
    form = form_of(page) | inline_formset_as("comments", [comment])
    client.force_login(editor)
    with TestCase.captureOnCommitCallbacks(execute=True):
        client.post(screen("edit", page.pk), form)
    assert told(mail.outbox) == [page.owner.email]
    assert "Nguồn nào?" in mail.outbox[0].body


def test_comment_is_told_after_the_text_was_saved_and_never_instead(caplog):
    class WagtailsView:
        def send_commenting_notifications(self, changes):
            raise ConnectionRefusedError(changes)

    class View(CommentMailsAfterwardsMixin, WagtailsView):
        pass

    with TestCase.captureOnCommitCallbacks(execute=True) as callbacks:
        View().send_commenting_notifications({"new_comments": []})
    assert len(callbacks) == 1
    assert "ConnectionRefusedError" in caplog.text


def inline_formset_as(name, rows) -> dict:
    """The rows of a formset, as a form sends them."""
    from wagtail.test.utils.form_data import nested_form_data

    return nested_form_data({name: inline_formset(rows)})
