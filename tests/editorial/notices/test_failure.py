"""A mail server that fails is a matter for the log: the desk works on."""

import logging

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.db import transaction
from django.test import TestCase
from django.urls import reverse

from editorial.notices import tasks
from tests.editorial import verbs as desk
from tests.editorial.newsroom import screen

from .mails import addresses, mails_after, told


class NoServer(EmailBackend):
    """Nobody answers at the address of the mail server."""

    def open(self):
        raise ConnectionRefusedError("connection refused")


class RefusingServer(EmailBackend):
    """It answers, and takes no mail."""

    def send_messages(self, messages):
        raise TimeoutError("timed out")


class ForgetfulServer(RefusingServer):
    """It fails once more when the connection is closed."""

    def close(self):
        raise BrokenPipeError("broken pipe")


class PickyServer(EmailBackend):
    """It does not know one of the recipients."""

    def send_messages(self, messages):
        if messages[0].to == ["khong-co@example.org"]:
            raise ValueError("no such user here")
        return super().send_messages(messages)


FAILING = [NoServer, RefusingServer, ForgetfulServer]


@pytest.fixture
def served_by(settings):
    """Function that puts a mail server in place of the one that works."""

    def serve(backend):
        settings.EMAIL_BACKEND = f"{backend.__module__}.{backend.__name__}"

    return serve


@pytest.mark.django_db
@pytest.mark.parametrize("backend", FAILING)
def test_every_transition_happens_without_a_mail_server(backend, served_by, caplog):
    served_by(backend)
    editor, leader = desk.desk_editor(), desk.approver()
    with TestCase.captureOnCommitCallbacks(execute=True):
        page = desk.ask_for_changes(desk.in_review(), editor)
        page = desk.approve(desk.approve(desk.submit(page), editor), leader)
    assert desk.again(page).live
    complaints = [record for record in caplog.records if record.name == "editorial.notices.delivery"]
    assert complaints
    assert all(record.levelno == logging.ERROR and record.exc_info for record in complaints)


@pytest.mark.django_db
def test_one_recipient_that_fails_does_not_keep_the_others_from_their_mail(served_by):
    served_by(PickyServer)
    unknown, editor = desk.desk_editor(), desk.desk_editor()
    unknown.email = "khong-co@example.org"
    unknown.save()
    assert told(mails_after(desk.in_review)) == addresses(editor)


@pytest.mark.django_db
def test_address_with_a_line_break_does_not_become_a_header(caplog):
    bad, editor = desk.desk_editor(), desk.desk_editor()
    bad.email = "a@example.org\nBcc: b@example.org"
    bad.save()
    assert told(mails_after(desk.in_review)) == addresses(editor)
    assert "Not sent" in caplog.text


@pytest.mark.django_db
def test_queue_that_takes_no_task_does_not_stop_the_desk(settings, caplog):
    settings.TASKS = {"default": {"BACKEND": f"{__name__}.FullQueue"}}
    desk.desk_editor()
    assert mails_after(desk.in_review) == []
    assert "the queue is full" in caplog.text


@pytest.mark.django_db
def test_event_goes_through_a_queue_as_plain_values(settings):
    """What a queue in a database stores is JSON: names and keys, no objects."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    editor = desk.desk_editor()
    with TestCase.captureOnCommitCallbacks(execute=True):
        page = desk.in_review()
    (waiting,) = [result for result in tasks.tell.get_backend().results if result.task == tasks.tell]
    assert waiting.args == ["started", page.current_workflow_task_state.pk, page.owner.pk]
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
    tasks.tell.func(*waiting.args)
    assert told(mail.outbox) == addresses(editor)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("backend", FAILING)
def test_reviewer_sees_nothing_of_it_in_the_admin(backend, served_by, client):
    """With a real transaction, as in production: the mails are tried after it, in his request."""
    page, editor = desk.in_review(), desk.desk_editor()
    served_by(backend)
    desk.approver()
    client.force_login(editor)
    state = page.current_workflow_task_state
    address = screen("workflow_action", page.pk, "reject", state.pk)
    answer = client.post(address, {"comment": "Thiếu ngày họp.", "seen": state.content_digest})
    assert answer.status_code == 302
    assert desk.again(page).current_workflow_state.status == "needs_changes"
    assert client.get(reverse("wagtailadmin_home")).status_code == 200
    assert not transaction.get_connection().in_atomic_block


class FullQueue(tasks.tell.get_backend().__class__):
    """A queue that takes everything but mails."""

    def enqueue(self, task, args, kwargs):
        if task == tasks.tell:
            raise RuntimeError("the queue is full")
        return super().enqueue(task, args, kwargs)
