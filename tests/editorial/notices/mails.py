"""What the tests of the mails do and ask."""

from django.core import mail
from django.test import TestCase
from wagtail.users.models import UserProfile


def mails_after(action, *args, **kwargs) -> list:
    """Do something at the desk; return the mails that went out when it was over."""
    before = len(mail.outbox)
    with TestCase.captureOnCommitCallbacks(execute=True):
        action(*args, **kwargs)
        assert len(mail.outbox) == before, "a mail went out before the end"
    return mail.outbox[before:]


def told(mails) -> list[str]:
    """The addresses they went to, each as often as it got one."""
    return sorted(address for message in mails for address in message.recipients())


def addresses(*users) -> list[str]:
    """Those of users, in the same order."""
    return sorted(user.email for user in users)


def html_of(message) -> str:
    """Its other form."""
    ((html, kind),) = message.alternatives
    assert kind == "text/html"
    return html


def set_up_account(user, **values):
    """Have a user change settings of his account."""
    UserProfile.objects.update_or_create(user=user, defaults=values)
