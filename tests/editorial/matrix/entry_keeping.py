"""Imports of entries of the directory, their representatives, and what readers report."""

import json

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.log_actions import LogContext

from directory.importing import uploads
from directory.importing.plan import make_plan
from directory.importing.readers import read
from directory.importing.run import Options, run_import
from directory.models import Institute, Representation

from .cell import Act
from .entries import REPORT
from .entry_reading import assign

_NAME = "Viện trong tệp nhập vào"
_FILE = json.dumps({"name_vi": _NAME}).encode()
_REASON = "Danh bạ của Sở, đã công khai từ năm 2019"


def _bring(cell):
    """Send a file, and look at what would become of it."""
    answer = cell.post(reverse("import_institutes"), {"file": SimpleUploadedFile("a.jsonl", _FILE)})
    is_kept = answer.status_code == 302 and answer.url.startswith(reverse("import_institutes"))
    return cell.get(answer.url) if is_kept else answer


def _shows_plan(cell) -> bool:
    return cell.answer.status_code == 200 and _NAME in cell.answer.content.decode() and not _imported()


def _import(publishing):
    """Confirm it, with an address that is signed for whoever tries, though no screen may have given him one."""

    def confirm(cell):
        token = uploads.keep(_FILE, "jsonl", cell.someone, publishing)
        plan = make_plan(read(_FILE, "a.jsonl"), publishing=publishing)
        data = {"seen": plan.digest(), "reason": _REASON}
        return cell.post(reverse("import_institutes_report", args=[token]), data)

    return confirm


def _import_in_code(cell):
    def run():
        with LogContext(user=cell.someone):
            return run_import(read(_FILE, "a.jsonl"), Options(cell.someone, _REASON))

    return cell.in_code(run)


def _imported():
    return Institute.objects.filter(name_vi=_NAME).first()


def _represent(cell):
    address = reverse("institute_representatives", args=[cell.it.pk])
    return cell.post(address, {"user": cell.world.accounts["representative"].pk})


def _is_represented(cell) -> bool:
    account = cell.world.accounts["representative"]
    return Representation.objects.filter(institute=cell.it, user=account).exists()


def _dismiss(cell):
    row = cell.thing("representation")
    return cell.post(reverse("dismiss_representative", args=[cell.it.pk, row.pk]))


def _close(cell):
    return cell.post(reverse("error_reports:close", args=[cell.thing("error report").pk]))


ACTS = {
    "see what an import would do": Act("", _shows_plan, {"screen": _bring}),
    "import entries as drafts": Act(
        "", lambda cell: _imported() and not _imported().live, {"screen": _import(publishing=False)}
    ),
    "import entries as published": Act(
        "",
        lambda cell: _imported() and _imported().live,
        {"screen": _import(publishing=True), "code inside a request": _import_in_code},
        is_public=True,
    ),
    "assign a representative": Act("published entry", _is_represented, {"screen": _represent}),
    "dismiss a representative": Act(
        "published entry", lambda cell: cell.thing("representation") is None, {"screen": _dismiss}, assign
    ),
    "read error reports": Act(
        "published entry",
        lambda cell: cell.answer.status_code == 200 and REPORT in cell.answer.content.decode(),
        {"list": lambda cell: cell.get(reverse("error_reports:index"))},
        assign,
    ),
    "close an error report": Act(
        "published entry", lambda cell: cell.thing("error report").closed_at, {"screen": _close}, assign
    ),
}
