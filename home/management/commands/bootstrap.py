"""`manage.py bootstrap`: what a new installation needs in its database."""

from django.core.management.base import BaseCommand

from home.bootstrap import bootstrap


class Command(BaseCommand):
    help = "Create languages, page tree and roles where they are missing. Safe to run again."

    def handle(self, *args, **options):
        bootstrap()
        if options["verbosity"] > 0:
            self.stdout.write(self.style.SUCCESS("Languages, page tree and roles are in place."))
