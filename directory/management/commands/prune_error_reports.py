"""Forget error reports that were dealt with."""

from datetime import timedelta

from django.core.management.base import BaseCommand
from django.utils import timezone

from directory.models import ErrorReport

DAYS = 180


class Command(BaseCommand):
    help = "Delete error reports that were closed a while ago, and addresses of readers in open ones as old."

    def add_arguments(self, parser):
        parser.add_argument("--days", type=int, default=DAYS)

    def handle(self, *args, days, **options):
        limit = timezone.now() - timedelta(days=max(days, 0))
        deleted, _ = ErrorReport.objects.filter(closed_at__lt=limit).delete()
        forgotten = ErrorReport.objects.filter(created_at__lt=limit).exclude(email="").update(email="")
        self.stdout.write(f"{deleted} reports deleted, {forgotten} addresses forgotten")
