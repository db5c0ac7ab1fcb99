"""The interface's words: our catalogues are complete, and so is the Vietnamese that Wagtail lacks."""

import importlib
import shutil
from pathlib import Path

import polib
import pytest

from tests.support import ROOT, catalogues

OURS_FOR_WAGTAIL = ROOT / "site/locale_wagtail/vi/LC_MESSAGES"
TRANSLATED_PACKAGES = (
    *("wagtail", "wagtail.admin", "wagtail.images", "wagtail.documents", "wagtail.snippets", "wagtail.users"),
    *("wagtail.locales", "wagtail.sites", "wagtail.contrib.redirects", "wagtail.contrib.settings"),
    *("wagtail.contrib.table_block", "wagtail_localize", "wagtail_localize.locales"),
)


@pytest.fixture
def catalogue(tmp_path):
    """Function that writes a Vietnamese catalogue of one entry, compiles it, and returns its path."""

    def write(**entry):
        file = polib.POFile()
        file.metadata = {"Language": "vi", "Content-Type": "text/plain; charset=UTF-8"}
        file.append(polib.POEntry(**entry))
        path = tmp_path / "django.po"
        file.save(str(path))
        file.save_as_mofile(str(path.with_suffix(".mo")))
        return path

    return write


@pytest.mark.parametrize(
    ("entry", "complaint"),
    [
        ({"msgid": "Page", "msgstr": ""}, "has no translation"),
        ({"msgid": "Page", "msgid_plural": "Pages", "msgstr_plural": {0: ""}}, "has no translation"),
        ({"msgid": "Page", "msgstr": "Trang", "flags": ["fuzzy"]}, "is fuzzy"),
        ({"msgid": "Page", "msgstr": "Trang", "obsolete": True}, "is obsolete"),
        ({"msgid": "Page", "msgstr": "Sô\u0301 trang"}, "not in NFC"),
        ({"msgid": "Page %(number)s", "msgstr": "Trang %(numer)s"}, "other placeholders"),
        ({"msgid": "%s of %s", "msgstr": "%s"}, "other placeholders"),
        ({"msgid": "{n} pages", "msgstr": "số trang"}, "other placeholders"),
    ],
)
def test_a_faulty_entry_is_reported(catalogue, entry, complaint):
    (problem,) = catalogues.text_problems(catalogue(**entry))
    assert complaint in problem


def test_a_plural_may_use_the_placeholders_of_either_form(catalogue):
    entry = {"msgid": "One page", "msgid_plural": "%(n)s pages", "msgstr_plural": {0: "%(n)s trang"}}
    assert not list(catalogues.text_problems(catalogue(**entry)))


def test_a_catalogue_that_was_changed_and_not_compiled_is_reported(catalogue):
    path = catalogue(msgid="Page", msgstr="Trang")
    assert not list(catalogues.compiled_problems(path))
    path.write_text(path.read_text().replace("Trang", "Trang tin"))
    assert "not what django.po says" in next(catalogues.compiled_problems(path))


def test_a_catalogue_without_its_compiled_file_is_reported(catalogue):
    path = catalogue(msgid="Page", msgstr="Trang")
    path.with_suffix(".mo").unlink()
    assert "missing" in next(catalogues.compiled_problems(path))


@pytest.mark.parametrize("path", catalogues.CATALOGUES)
def test_the_committed_catalogues_are_complete_and_compiled(path):
    assert not list(catalogues.text_problems(ROOT / path))
    assert not list(catalogues.compiled_problems(ROOT / path))


def test_new_and_left_over_strings_are_found(tmp_path):
    _need_gettext()
    copy = catalogues.copy_project(tmp_path / "project")
    template = copy / "templates/404.html"
    added = '{% load i18n %}{% translate "A sentence nobody has translated" %}'
    template.write_text(template.read_text() + added)
    search = copy / "search/apps.py"
    search.write_text(search.read_text().replace('_("Search")', '"Search"'))
    for path in copy.glob("templates/**/*search*.html"):
        path.write_text("")
    found = catalogues.compare(copy)
    for language in catalogues.LANGUAGES:
        name = catalogues.OURS.format(language=language)
        assert f"{name}: 'A sentence nobody has translated' is missing: run `make messages`" in found
        assert f"{name}: 'Words to find' is no longer in the code: run `make messages`" in found


def test_our_catalogues_hold_the_strings_of_the_code_and_no_others():
    _need_gettext()
    assert not catalogues.drift()


@pytest.mark.parametrize(("variable", "code"), [("CI", 1), ("REQUIRE_ALL", 1), ("NEITHER", 0)])
def test_without_gettext_it_says_so_and_fails_where_everything_is_required(
    monkeypatch, capsys, variable, code
):
    for name in ("CI", "REQUIRE_ALL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(variable, "true" if variable == "CI" else "1")
    monkeypatch.setattr(shutil, "which", lambda program: None)
    assert catalogues.main() == code
    assert "NOT LOOKED FOR" in capsys.readouterr().err


@pytest.mark.parametrize("domain", ["django", "djangojs"])
@pytest.mark.parametrize("package", TRANSLATED_PACKAGES)
def test_every_string_of_the_admin_has_a_vietnamese_translation(package, domain):
    locale = Path(importlib.import_module(package).__file__).parent / "locale"
    needed = locale / f"en/LC_MESSAGES/{domain}.po"
    if not needed.exists():
        assert domain == "djangojs", f"{package} brings no list of its strings"
        return
    theirs = _translated(locale / f"vi/LC_MESSAGES/{domain}.po")
    ours = _translated(OURS_FOR_WAGTAIL / f"{domain}.po")
    assert not _ids(polib.pofile(str(needed))) - theirs - ours


def _translated(path: Path) -> set[tuple]:
    return _ids(polib.pofile(str(path)).translated_entries()) if path.exists() else set()


def _ids(entries) -> set[tuple]:
    return {(entry.msgctxt, entry.msgid) for entry in entries if not entry.obsolete}


def _need_gettext():
    if command := catalogues.missing_program():
        pytest.skip(f"gettext is missing: {command}")
