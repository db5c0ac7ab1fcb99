"""`manage.py import_institutes`: institutes from a CSV, XLSX or JSON Lines file."""

from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError

from directory.importing import readers
from directory.importing.plan import Outcome, Plan, make_plan
from directory.importing.refusal import FileRefused
from directory.importing.run import Options, PlanChanged, RowsRefused, run_import

_WIDTH = 40


class Command(BaseCommand):
    """Everything lands as drafts, unless an administrator answers for it. A refused row stops all, unless told not to."""

    help = "Import institutes. Run it with --dry-run first: it says what would become of each row."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--format", choices=readers.FORMATS, default="", help="if the name does not say it"
        )
        parser.add_argument("--dry-run", action="store_true", help="say what would be done, and do nothing")
        parser.add_argument(
            "--skip-refused", action="store_true", help="import the rows that are not refused"
        )
        parser.add_argument("--as", dest="username", help="the user in whose name it is done")
        parser.add_argument(
            "--published", action="store_true", help="publish at once; needs --as and --reason"
        )
        parser.add_argument("--reason", default="", help="why it is published without a review; logged")

    def handle(self, *args, file, dry_run, skip_refused, username, published, reason, **options):
        user = self._user(username)
        if published:
            self._check_authority(user, reason)
        self.verbosity = options["verbosity"]
        try:
            table = readers.read(self._content(file), file.name, options["format"])
            if dry_run:
                plan = make_plan(table, user=user, publishing=published, progress=self._progress)
            else:
                choices = Options(user, reason if published else "", leave_out_refused=skip_refused)
                choices.progress = self._progress
                plan = run_import(table, choices)
        except (FileRefused, PlanChanged) as refusal:
            raise CommandError(str(refusal)) from refusal
        except RowsRefused as refusal:
            self._report(refusal.plan)
            raise CommandError(f"{refusal} (--skip-refused)") from refusal
        self._report(plan, dry_run)

    @staticmethod
    def _user(username):
        if not username:
            return None
        try:
            return get_user_model().objects.get(username=username, is_active=True)
        except get_user_model().DoesNotExist as error:
            raise CommandError(f"There is no active user {username}.") from error

    @staticmethod
    def _check_authority(user, reason):
        if user is None or not reason.strip():
            raise CommandError("--published needs --as USER and --reason TEXT.")
        if not user.has_perm("editorial.import_published"):
            raise CommandError(f"{user.get_username()} may not import what was already public.")

    @staticmethod
    def _content(file) -> bytes:
        try:
            # One byte more than is allowed, to tell that it is too large.
            with file.open("rb") as opened:
                return opened.read(settings.DIRECTORY_IMPORT_MAX_BYTES + 1)
        except OSError as error:
            raise CommandError(f"{file}: {error.strerror}") from error

    def _report(self, plan: Plan, every_row=False):
        if plan.unknown_columns:
            self.stdout.write(f"unknown columns, left out: {', '.join(plan.unknown_columns)}")
        for entry in plan.entries:
            if every_row or self.verbosity > 1 or entry.outcome == Outcome.REFUSED:
                self.stdout.write(f"line {entry.row.line}: {entry.outcome}: {entry.row.title}")
                for change in entry.changes if not entry.problems else ():
                    self.stdout.write(f"    {change.label}: {change.old or '–'} → {change.new}")
                for problem in entry.problems:
                    self.stdout.write(f"    {problem}")
        self.stdout.write(", ".join(f"{name} {count}" for name, count in plan.counts().items()))

    def _progress(self, done, total):
        """A bar, for whoever sits at a terminal."""
        if not total or self.verbosity < 1 or not self.stderr.isatty():
            return
        filled = _WIDTH * done // total
        end = "\n" if done == total else ""
        self.stderr.write(f"\r[{'#' * filled}{'.' * (_WIDTH - filled)}] {done}/{total}", ending=end)
