"""What tests of the import have in common: files in memory, and the command."""

import csv
import io
import json
from io import StringIO

from django.core.management import call_command
from openpyxl import Workbook

from directory.importing.plan import make_plan
from directory.importing.readers import read
from directory.importing.run import Options, run_import

ROR, OTHER_ROR = "04k25m262", "03qd55m24"


def jsonl(*rows: dict) -> bytes:
    """Rows as JSON Lines."""
    return "\n".join(json.dumps(row, ensure_ascii=False) for row in rows).encode()


def as_csv(*rows: list, encoding="utf-8", delimiter=",") -> bytes:
    """Rows as CSV; the first has the headings."""
    output = io.StringIO()
    csv.writer(output, delimiter=delimiter).writerows(rows)
    return output.getvalue().encode(encoding)


def xlsx(*rows: list) -> bytes:
    """Rows as a spreadsheet; the first has the headings."""
    book, output = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(output)
    return output.getvalue()


def plan_of(*rows: dict, **options):
    """The dry run of some rows."""
    return make_plan(read(jsonl(*rows), "a.jsonl"), **options)


def outcomes(*rows: dict, **options) -> list[str]:
    """What would become of each row."""
    return [entry.outcome.value for entry in plan_of(*rows, **options).entries]


def problems(*rows: dict, **options) -> list[str]:
    """Why the first row is refused."""
    return plan_of(*rows, **options).entries[0].problems


def bring_in(*rows: dict, **options):
    """Import some rows."""
    return run_import(read(jsonl(*rows), "a.jsonl"), Options(**options))


def run_command(*args, **options) -> list[str]:
    """What `import_institutes` prints, line by line."""
    output = StringIO()
    call_command("import_institutes", *map(str, args), stdout=output, **options)
    return output.getvalue().splitlines()
