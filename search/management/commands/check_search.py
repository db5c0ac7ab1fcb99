"""`manage.py check_search`: whether the index of the search says what readers may see."""

from django.core.management.base import BaseCommand, CommandError

from search.rebuilding import compare


class Command(BaseCommand):
    help = "Compare the index of the search with the content; fails if rebuild_search has something to do."

    def handle(self, *args, **options):
        drifts = compare()
        for drift in drifts:
            self.stdout.write(
                f"{drift.kind}: missing {drift.missing}, outdated {drift.outdated}, left over {drift.left_over}"
            )
        if any(drifts):
            raise CommandError("Run rebuild_search.")
