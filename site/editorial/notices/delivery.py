"""Sending, without ever failing for whoever caused a mail."""

import logging

from django.core.mail import get_connection

logger = logging.getLogger(__name__)


class Outbox:
    """A connection to the mail server, opened once for all mails that go out together. Failures go to the log."""

    def __enter__(self):
        try:
            self._connection = get_connection()
            self._connection.open()
        except Exception:
            logger.exception("No mail is sent: the mail server does not answer")
            self._connection = None
        return self

    def send(self, message) -> bool:
        """Send one mail; say whether that worked."""
        if self._connection is None:
            return False
        message.connection = self._connection
        try:
            return bool(message.send())
        except Exception:
            logger.exception("Not sent: %s", message.subject)
            return False

    def __exit__(self, *failure):
        try:
            if self._connection:
                self._connection.close()
        except Exception:
            logger.exception("The connection to the mail server was not closed")
