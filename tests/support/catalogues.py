"""Whether our catalogues still say what the code says: `python -m tests.support.catalogues`.

makemessages runs over a temporary copy of the project; nothing in the project itself is changed.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import polib

from . import ROOT

HOW_TO_GET = "apt-get install gettext"
OURS = "site/locale/{language}/LC_MESSAGES/django.po"
LANGUAGES = ("vi", "en")
CATALOGUES = (
    *(OURS.format(language=language) for language in LANGUAGES),
    "site/locale_wagtail/vi/LC_MESSAGES/django.po",
    "site/locale_wagtail/vi/LC_MESSAGES/djangojs.po",
)
# As `make messages` does it. What is copied has none of the folders that it leaves out.
_MAKEMESSAGES = ["makemessages", "--locale=vi", "--locale=en", "--no-location", "--no-wrap", "--no-obsolete"]
_NOT_COPIED = shutil.ignore_patterns(
    ".*", "var", "tests", "node_modules", "__pycache__", "*.mo", "images", "fonts"
)
_PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[a-z]|%%|\{\w*\}")


def missing_program() -> str | None:
    """What has to be installed before new strings can be looked for, or None."""
    return None if shutil.which("xgettext") and shutil.which("msgmerge") else HOW_TO_GET


def problems() -> list[str]:
    """Everything that is wrong with the committed catalogues; new strings only where gettext is installed."""
    found = [problem for path in CATALOGUES for problem in text_problems(ROOT / path)]
    found += [problem for path in CATALOGUES for problem in compiled_problems(ROOT / path)]
    return found if missing_program() else found + drift()


def text_problems(path: Path) -> Iterator[str]:
    """Entries that are empty, fuzzy, obsolete, not in NFC, or have other placeholders than their original."""
    catalogue = polib.pofile(str(path))
    for entry in catalogue:
        where = f"{_name(path)}: {entry.msgid!r}"
        texts = [entry.msgstr, *entry.msgstr_plural.values()]
        if entry.obsolete:
            yield f"{where} is obsolete"
            continue
        if entry.fuzzy:
            yield f"{where} is fuzzy"
        if catalogue.metadata.get("Language") == "vi" and not entry.translated() and not entry.fuzzy:
            yield f"{where} has no translation"
        if any(text != unicodedata.normalize("NFC", text) for text in (entry.msgid, *texts)):
            yield f"{where} is not in NFC"
        allowed = [_placeholders(original) for original in (entry.msgid, entry.msgid_plural) if original]
        if any(text and _placeholders(text) not in allowed for text in texts):
            yield f"{where} has other placeholders than its translation {texts!r}"


def compiled_problems(path: Path) -> Iterator[str]:
    """A .mo file that was not compiled from its .po file."""
    compiled = path.with_suffix(".mo")
    if not compiled.exists():
        yield f"{_name(compiled)} is missing: run `make messages`"
    elif _translations(polib.mofile(str(compiled))) != _translations(polib.pofile(str(path))):
        yield f"{_name(compiled)} is not what {path.name} says: run `make messages`"


def drift() -> list[str]:
    """Strings that the code has and our catalogues lack, and the other way round. Needs gettext."""
    with tempfile.TemporaryDirectory(prefix="hd-messages-") as scratch:
        return compare(copy_project(Path(scratch) / "project"))


def copy_project(target: Path) -> Path:
    """Copy what makemessages reads, and what it needs to run, to `target`."""
    return shutil.copytree(ROOT, target, ignore=_NOT_COPIED)


def compare(copy: Path) -> list[str]:
    """Run makemessages in `copy`, made by copy_project, and compare its catalogues with what they were."""
    before = {language: _ids(copy, language) for language in LANGUAGES}
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "config.settings.dev",  # those of the tests need the tests
        "DATABASE_URL": "sqlite:///:memory:",
    }
    command = [sys.executable, "manage.py", *_MAKEMESSAGES]
    done = subprocess.run(command, cwd=copy, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        return [f"makemessages failed:\n{done.stdout}{done.stderr}"]
    return [
        f"{OURS.format(language=language)}: {text!r} is {what}: run `make messages`"
        for language in LANGUAGES
        for what, ids in (
            ("missing", _ids(copy, language) - before[language]),
            ("no longer in the code", before[language] - _ids(copy, language)),
        )
        for _, text, _ in sorted(ids, key=str)
    ]


def _ids(root: Path, language: str) -> set[tuple]:
    catalogue = polib.pofile(str(root / OURS.format(language=language)))
    return {(entry.msgctxt, entry.msgid, entry.msgid_plural) for entry in catalogue if not entry.obsolete}


def _translations(catalogue) -> dict[tuple, tuple]:
    return {
        (entry.msgctxt, entry.msgid): (entry.msgstr, *entry.msgstr_plural.values())
        for entry in catalogue.translated_entries()
    }


def _placeholders(text: str) -> list[str]:
    return sorted(_PLACEHOLDER.findall(text))


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else path.name


def main() -> int:
    found = problems()
    print("\n".join(found), file=sys.stderr, end="\n" if found else "")
    if command := missing_program():
        print(f"!! NEW STRINGS WERE NOT LOOKED FOR: gettext is missing. To do it: {command}", file=sys.stderr)
        required = os.environ.get("CI") == "true" or os.environ.get("REQUIRE_ALL") == "1"
        return 1 if found or required else 0
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
