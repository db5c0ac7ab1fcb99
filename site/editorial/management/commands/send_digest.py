"""`manage.py send_digest`: run once each morning; on days off it sends nothing. Run again on the same day, it sends what did not go out."""

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from editorial.calendar import holidays, is_working_day
from editorial.notices.daily import send_digests


class Command(BaseCommand):
    help = "Mail to everybody what waits for him: reviews, changes requested, emergencies to confirm, today's schedule."

    def add_arguments(self, parser):
        parser.add_argument(
            "--force", action="store_true", help="also on a day off, and to who has had today's already"
        )

    def handle(self, *args, force=False, verbosity=1, **options):
        today = timezone.localdate()
        if not force and not is_working_day(today, holidays(today)):
            self.stdout.write("The office is closed today.")
            return
        sent, failed = send_digests(force=force)
        if verbosity:
            self.stdout.write(f"{sent} digests sent.")
        if failed:
            raise CommandError(f"{failed} digests were not sent; the log says why. Run it again.")
