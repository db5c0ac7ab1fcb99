"""Signing in and out, and passwords, are in the log; what was typed is not."""

import pytest
from django.contrib.auth.models import User
from django.contrib.auth.signals import user_login_failed
from django.core import mail
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import ModelLogEntry

from editorial.audit import actions
from editorial.audit.signing_in import LISTED_FAILURES
from tests.factories import UserFactory

from .reading import logged

pytestmark = pytest.mark.django_db

PASSWORD = "mat-khau-rat-dai-2026"
NEW = "mat-khau-moi-2027-dai"


@pytest.fixture
def account():
    user = UserFactory(role="Biên tập")
    user.set_password(PASSWORD)
    user.save()
    ModelLogEntry.objects.all().delete()
    return user


def sign_in(client, username, password=PASSWORD):
    return client.post(reverse("wagtailadmin_login"), {"username": username, "password": password})


def test_wrong_password_is_logged_on_the_account_without_what_was_typed(client, account):
    sign_in(client, account.username, "gần-đúng-rồi")
    (entry,) = logged(actions.SIGNIN_FAILED)
    assert entry.object_id == str(account.pk)
    assert entry.user is None
    assert entry.data == {"last_listed": False}
    assert "gần-đúng-rồi" not in str(ModelLogEntry.objects.values())


def test_closed_account_that_is_tried_is_logged(client, account):
    User.objects.filter(pk=account.pk).update(is_active=False)
    sign_in(client, account.username)
    assert len(logged(actions.SIGNIN_FAILED)) == 1


@pytest.mark.parametrize("username", ["không-ai-cả", PASSWORD, "a\0b", ""])
def test_name_that_no_account_has_is_not_logged_for_it_may_be_a_password(client, account, username):
    sign_in(client, username, "gì cũng được")
    user_login_failed.send(sender=None, credentials={"username": username}, request=None)
    assert not ModelLogEntry.objects.exists()


def test_attacker_cannot_fill_the_log(client, account):
    for _ in range(LISTED_FAILURES + 5):
        sign_in(client, account.username, "sai")
    entries = logged(actions.SIGNIN_FAILED)
    assert len(entries) == LISTED_FAILURES
    assert [entry.data["last_listed"] for entry in entries] == [False] * (LISTED_FAILURES - 1) + [True]


def test_signing_in_and_out_are_logged_with_who(client, account):
    sign_in(client, account.username)
    client.post(reverse("wagtailadmin_logout"))
    for action in (actions.SIGNED_IN, actions.SIGNED_OUT):
        (entry,) = logged(action, of=account)
        assert entry.user == account
    assert not logged(actions.SIGNIN_FAILED)


def test_signing_out_without_being_signed_in_is_nothing(client, account):
    client.post(reverse("wagtailadmin_logout"))
    assert not ModelLogEntry.objects.exists()


def test_own_new_password_is_logged(client, account):
    sign_in(client, account.username)
    form = {"old_password": PASSWORD, "new_password1": NEW, "new_password2": NEW}
    client.post(
        reverse("wagtailadmin_account"),
        {f"password-{name}": value for name, value in form.items()}
        | {
            "name_email-first_name": "Lan",
            "name_email-last_name": "Trần",
            "name_email-email": "lan@example.org",
        }
        | {"locale-preferred_language": "vi", "theme-theme": "system", "theme-contrast": "system"}
        | {"theme-density": "default", "theme-keyboard_shortcuts": "on"},
    )
    account.refresh_from_db()
    assert account.check_password(NEW)
    (entry,) = logged(actions.PASSWORD_CHANGED)
    assert (entry.user, entry.object_id) == (account, str(account.pk))
    assert NEW not in str(ModelLogEntry.objects.values())


def test_password_that_an_administrator_sets_is_logged_with_both(client, account):
    administrator = UserFactory(role="Quản trị")
    client.force_login(administrator)
    form = {"username": account.username, "first_name": "A", "last_name": "B", "email": "a@example.org"}
    form |= {"is_active": "on", "password1": NEW, "password2": NEW}
    client.post(reverse("wagtailusers_users:edit", args=[account.pk]), form)
    (entry,) = logged(actions.PASSWORD_CHANGED)
    assert (entry.user, entry.object_id) == (administrator, str(account.pk))


def test_password_set_with_a_link_from_a_mail_is_logged(client, account):
    client.post(reverse("wagtailadmin_password_reset"), {"email": account.email})
    link = next(word for word in mail.outbox[0].body.split() if "/password_reset/confirm/" in word)
    form = client.get(link, follow=True)
    client.post(form.request["PATH_INFO"], {"new_password1": NEW, "new_password2": NEW})
    account.refresh_from_db()
    assert account.check_password(NEW)
    (entry,) = logged(actions.PASSWORD_CHANGED)
    assert entry.user is None
    assert entry.object_id == str(account.pk)


def test_new_account_has_no_entry_about_its_first_password():
    user = User(username="moi")
    user.set_password(PASSWORD)
    user.save()
    assert not logged(actions.PASSWORD_CHANGED)


def test_password_that_is_hashed_anew_at_sign_in_is_no_new_password(client, account, settings):
    settings.PASSWORD_HASHERS = [
        "django.contrib.auth.hashers.PBKDF2PasswordHasher",
        *settings.PASSWORD_HASHERS,
    ]
    before = account.password
    sign_in(client, account.username)
    account.refresh_from_db()
    assert account.password != before
    assert not logged(actions.PASSWORD_CHANGED)


def test_superuser_made_by_a_command_is_logged():
    call_command("createsuperuser", username="goc", email="goc@example.org", interactive=False, verbosity=0)
    (entry,) = logged(actions.RIGHTS_CHANGED, of=User.objects.get(username="goc"))
    assert entry.user is None
    assert ["superuser", ""] in entry.data["added"]
