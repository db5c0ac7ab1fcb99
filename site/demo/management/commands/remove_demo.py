"""`manage.py remove_demo`: take the demonstration content away."""

from django.core.management.base import BaseCommand

from demo.removal import remove_demo


class Command(BaseCommand):
    help = "Remove the demonstration articles, institutes, topics, pictures, accounts and sample facts. Real content stays."

    def handle(self, *args, **options):
        counts = remove_demo()
        self.stdout.write(", ".join(f"{kind}: {count} removed" for kind, count in counts.items()))
