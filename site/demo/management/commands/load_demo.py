"""`manage.py load_demo`: demonstration content and accounts."""

from contextlib import contextmanager

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand

from articles.models import ArticlePage
from demo.accounts import ACCOUNTS
from demo.loader import DemoLoader


class Command(BaseCommand):
    help = "Load the demonstration content: articles, pictures, accounts. Safe to run again; remove_demo undoes it."

    def add_arguments(self, parser):
        parser.add_argument("--if-empty", action="store_true", help="load only where there is no article yet")

    def handle(self, *args, if_empty=False, **options):
        if not (if_empty and ArticlePage.objects.exists()):
            with _no_mail():
                DemoLoader(self.stdout.write if options["verbosity"] > 1 else lambda line: None).load()
        self._print_accounts()

    def _print_accounts(self):
        """The demonstration accounts that exist, one per line with its password."""
        emails = [account.email for account in ACCOUNTS]
        present = set(get_user_model().objects.filter(email__in=emails).values_list("username", flat=True))
        for account in ACCOUNTS:
            if account.username in present:
                self.stdout.write(f"  {account.username:<10} {account.password:<20} {account.role.name}")


@contextmanager
def _no_mail():
    """Send nothing: its people are invented, and on a developer's screen mails would bury their passwords."""
    before, settings.EMAIL_BACKEND = settings.EMAIL_BACKEND, "django.core.mail.backends.dummy.EmailBackend"
    try:
        yield
    finally:
        settings.EMAIL_BACKEND = before
