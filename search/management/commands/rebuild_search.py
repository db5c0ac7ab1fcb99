"""`manage.py rebuild_search`: the index of the search looked at anew."""

from django.core.management.base import BaseCommand

from search.rebuilding import rebuild


class Command(BaseCommand):
    help = "Bring the index of the search up to date and count its words. The old index answers meanwhile."

    def handle(self, *args, **options):
        def progress(done, total):
            if options["verbosity"] > 0:
                self.stdout.write(f"\r{done}/{total}", ending="")
                self.stdout.flush()

        written = rebuild(progress)
        if options["verbosity"] > 0:
            self.stdout.write(f"\n{written} entries written.")
