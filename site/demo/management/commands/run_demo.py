"""`manage.py run_demo`: what `make run` starts. One process, so that the second start is quick."""

from io import StringIO
from threading import Thread
from time import sleep

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import close_old_connections

SECONDS_BETWEEN_LOOKS = 30


class Command(BaseCommand):
    help = "Migrate, bootstrap, load the demonstration content into an empty database, print the accounts, serve."

    def add_arguments(self, parser):
        parser.add_argument("--port", default="8000")

    def handle(self, *args, port="8000", **options):
        call_command("migrate", verbosity=0)
        call_command("bootstrap", verbosity=0)
        address = f"http://127.0.0.1:{port}"
        self.stdout.write(
            f"\n{settings.WAGTAIL_SITE_NAME}\n\n  {address}/          Tiếng Việt\n  {address}/en/       English"
        )
        self.stdout.write(f"  {address}/admin/    quản trị\n\nTài khoản trình diễn / demonstration accounts:")
        call_command("load_demo", if_empty=True, stdout=self.stdout)
        self.stdout.write("\nDừng / stop: Ctrl-C\n")
        Thread(target=_publish_what_is_due, daemon=True).start()
        call_command("runserver", f"127.0.0.1:{port}", use_reloader=False)


def _publish_what_is_due() -> None:
    """Do what a timer does in production."""
    while True:
        sleep(SECONDS_BETWEEN_LOOKS)
        close_old_connections()
        call_command("publish_scheduled", stdout=StringIO())
