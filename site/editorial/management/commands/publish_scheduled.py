"""Replaces Wagtail's command of this name, in which one version that cannot be published stops all others."""

import logging

from django.core.management.base import BaseCommand, CommandError

from editorial import scheduling

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    """Publish and take offline what is due. Safe to run twice at the same time."""

    help = "Publishes and takes offline what is due. Run it every minute."

    def add_arguments(self, parser):
        parser.add_argument("--dryrun", action="store_true", help="Say what would be done, and do nothing.")

    def handle(self, *args, dryrun=False, **options):
        failed = False
        for done, act, items in (
            ("offline", scheduling.expire, scheduling.due_to_expire()),
            ("live", scheduling.go_live, scheduling.due_to_go_live()),
        ):
            for item in items:
                try:
                    if dryrun or act(item):
                        self.stdout.write(f"{'would be ' if dryrun else ''}{done}: {item}")
                except Exception:
                    # Whatever it is, the others must not wait for it.
                    logger.exception("Not %s: %s", done, item)
                    failed = True
        if failed:
            raise CommandError("Something could not be published or taken offline; see the log.")
