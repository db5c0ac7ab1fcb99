"""Rules of the house that a machine can keep (docs/architecture.md)."""

import ast
import re
import subprocess
from pathlib import Path

import pytest
from django.core.checks import run_checks
from django.core.management import call_command

from tests.support import ROOT

# What each package may import of the others: downwards only.
MAY_IMPORT = {
    "core": set(),
    "editorial": {"core"},
    "directory": {"core", "editorial"},
    "articles": {"core", "editorial", "directory"},
    "home": {"core", "editorial", "directory", "articles"},
    "search": {"core", "directory", "articles", "home"},
}
PACKAGES = {*MAY_IMPORT, "demo", "config", "visits"}
# Folders of a machine at the start of a path; put together here, so that this file does not name one.
MACHINE_PATHS = re.compile(
    rf"(?<![\w.])/(?:{'|'.join(('work', 'root', 'home', 'mnt', 'Users', 'tmp/venv'))})/\w"
)
FORBIDDEN_IN_TEMPLATES = {
    "a style attribute": re.compile(r"<[^>]*\sstyle\s*=", re.IGNORECASE),
    "a style element": re.compile(r"<style\b", re.IGNORECASE),
    "an event handler": re.compile(r"<[^>]*\son[a-z]+\s*=", re.IGNORECASE),
    "an inline script": re.compile(
        r"<script(?![^>]*\ssrc=)(?![^>]*application/ld\+json)[^>]*>", re.IGNORECASE
    ),
    "a javascript: address": re.compile(r"javascript:", re.IGNORECASE),
    "another site's file": re.compile(r"<(?:script|link|img|iframe)\b[^>]*(?:src|href)=\W?(?:https?:)?//"),
}


def _own_files() -> list[Path]:
    """What is in git, or is about to be."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("this is no git checkout")
    files = [ROOT / name for name in listed.stdout.splitlines()]
    return [path for path in files if path.is_file()]


def _text(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None


def _imports(path: Path) -> set[str]:
    """The first part of everything that is imported anywhere in a file."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names.add(node.module)
    return {name.partition(".")[0] for name in names}


def _folder(package: str) -> Path:
    return next(folder for folder in (ROOT / package, ROOT / "site" / package) if folder.is_dir())


def test_the_source_root_is_no_package():
    assert not (ROOT / "site/__init__.py").exists()


def test_the_system_check_notices_when_the_source_root_becomes_a_package(settings, tmp_path):
    settings.SITE_ROOT = tmp_path
    assert "haidang.E001" not in {message.id for message in run_checks()}
    (tmp_path / "__init__.py").touch()
    assert "haidang.E001" in {message.id for message in run_checks()}


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_a_package_imports_only_what_lies_below_it(package):
    files = list(_folder(package).rglob("*.py"))
    assert files
    too_high = PACKAGES - MAY_IMPORT[package] - {package}
    assert {str(path): names for path in files if (names := _imports(path) & too_high)} == {}


def test_no_file_is_longer_than_400_lines():
    kinds = {".py", ".html", ".js", ".toml"}
    files = [path for path in _own_files() if path.suffix in kinds and "migrations" not in path.parts]
    lengths = {str(path.relative_to(ROOT)): len(path.read_text().splitlines()) for path in files}
    assert len(lengths) > 50
    assert {name: length for name, length in lengths.items() if length > 400} == {}


@pytest.mark.parametrize("forbidden", FORBIDDEN_IN_TEMPLATES)
def test_templates_hold_nothing_that_the_content_security_policy_blocks(forbidden):
    templates = list((ROOT / "templates").rglob("*.html"))
    pattern = FORBIDDEN_IN_TEMPLATES[forbidden]
    assert templates
    assert [str(path) for path in templates if pattern.search(path.read_text())] == []


@pytest.mark.parametrize(
    ("forbidden", "markup"),
    [
        ("a style attribute", '<p class="a" style="color: red">'),
        ("a style element", "<style>p {}</style>"),
        ("an event handler", '<a href="/" onclick="go()">'),
        ("an inline script", "<script>go()</script>"),
        ("a javascript: address", '<a href="javascript:go()">'),
        ("another site's file", '<script src="https://cdn.example/x.js">'),
    ],
)
def test_the_rules_for_templates_find_what_they_are_for(forbidden, markup):
    assert FORBIDDEN_IN_TEMPLATES[forbidden].search(markup)


def test_no_file_names_a_path_of_somebodys_machine():
    texts = {path: text for path in _own_files() if (text := _text(path)) is not None}
    named = {str(path) for path, text in texts.items() if MACHINE_PATHS.search(text) or f"{ROOT}/" in text}
    assert named == set()


@pytest.mark.django_db
def test_the_migrations_are_those_of_the_models():
    # Exits with 1 otherwise, which pytest reports.
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
