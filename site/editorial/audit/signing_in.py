"""Signing in and out, and passwords. No address is kept, nor what was typed."""

from datetime import timedelta

from django.contrib.auth import get_user_model
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.db.models.signals import post_save
from django.dispatch import receiver
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry

from . import actions

# An attacker who knows a name cannot fill the log: as many failures of one account are listed in an hour.
LISTED_FAILURES = 20


@receiver(user_logged_in, dispatch_uid="editorial.audit.signed_in")
def log_signing_in(sender, user, **kwargs):
    log(user, actions.SIGNED_IN, user=user)


@receiver(user_logged_out, dispatch_uid="editorial.audit.signed_out")
def log_signing_out(sender, user, **kwargs):
    if user is not None:
        log(user, actions.SIGNED_OUT, user=user)


@receiver(user_login_failed, dispatch_uid="editorial.audit.signin_failed")
def log_failure(sender, credentials, **kwargs):
    """Log an attempt on an account that exists. What else was typed may be somebody's password."""
    model = get_user_model()
    name = credentials.get(model.USERNAME_FIELD)
    if not isinstance(name, str) or "\0" in name:
        return
    account = model._default_manager.filter(**{model.USERNAME_FIELD: name}).first()
    if account is None:
        return
    hour = timezone.now() - timedelta(hours=1)
    listed = ModelLogEntry.objects.for_instance(account).filter(
        action=actions.SIGNIN_FAILED, timestamp__gt=hour
    )
    count = listed.count()
    if count < LISTED_FAILURES:
        log(account, actions.SIGNIN_FAILED, data={"last_listed": count == LISTED_FAILURES - 1})


@receiver(post_save, sender="auth.User", dispatch_uid="editorial.audit.password")
def log_password(sender, instance, created, raw=False, **kwargs):
    """Log a new password. Django keeps it in `_password` until the row is saved, and there only if it was set: a
    password that is hashed anew at sign-in leaves it empty.
    """
    if not raw and not created and instance._password is not None:
        log(instance, actions.PASSWORD_CHANGED)
