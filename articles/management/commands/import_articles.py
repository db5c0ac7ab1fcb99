"""`manage.py import_articles`: articles from a file, a line of JSON for each."""

import sys
from pathlib import Path

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError

from articles.importing import OUTCOMES, ArticleImport
from articles.models import SectionPage

_MOST_REFUSALS = 20


class Command(BaseCommand):
    help = "Import articles from FILE.jsonl (id, title, lead, body, date, category) into a section, as drafts or as public."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)
        parser.add_argument("--section", required=True, help="the last part of the section's address")
        parser.add_argument("--language", default="vi")
        parser.add_argument("--published", action="store_true", help="they were public before; needs --as")
        parser.add_argument("--as", dest="username", help="the user in whose name it is done")

    def handle(self, *args, file, section, language, published, username, **options):
        user = self._user(username)
        if published and not (user and user.has_perm("editorial.import_published")):
            raise CommandError("--published needs --as with an administrator.")
        found = SectionPage.objects.filter(slug=section, locale__language_code=language).first()
        if found is None:
            raise CommandError(f"There is no section {section!r} in {language!r}.")
        importing = ArticleImport(found, user=user, owner=None if published else user, published=published)
        try:
            with file.open(encoding="utf-8") as lines:
                importing.run(lines, self._progress if options["verbosity"] > 0 else lambda done: None)
        except (OSError, UnicodeDecodeError) as error:
            raise CommandError(f"{file}: {error}") from error
        for number, why in importing.refusals[:_MOST_REFUSALS]:
            self.stderr.write(f"line {number}: {why}")
        self.stdout.write(", ".join(f"{outcome} {importing.counts[outcome]}" for outcome in OUTCOMES))

    @staticmethod
    def _user(username):
        if not username:
            return None
        user = get_user_model().objects.filter(username=username, is_active=True).first()
        if user is None:
            raise CommandError(f"There is no active user {username!r}.")
        return user

    def _progress(self, done):
        if sys.stdout.isatty():
            self.stdout.write(f"\r{done}", ending="")
