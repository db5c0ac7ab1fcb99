"""Wagtail's mails about comments in a text, sent when the text is saved."""

from django.db import transaction


class CommentMailsAfterwardsMixin:
    """For Wagtail's view of the editor: a mail server that is down must not take back what was saved."""

    def send_commenting_notifications(self, changes):
        send = super().send_commenting_notifications
        transaction.on_commit(lambda: send(changes), robust=True)
