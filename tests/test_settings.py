"""Settings: every variable is documented, and production does not start half configured."""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import ROOT
from tests.support.manage import manage

SETTINGS = ROOT / "site/config/settings"
READERS = [*SETTINGS.glob("*.py"), ROOT / "site/config/gunicorn.py"]
EXAMPLE = (ROOT / ".env.example").read_text(encoding="utf-8")
COMPLETE = {"SECRET_KEY": "for-one-test-run-only-" + "x" * 40, "ALLOWED_HOSTS": "example.org"}
SECRET = re.compile(r"(KEY|SECRET|PASSWORD|TOKEN|DSN)$")


def _variables(path: Path) -> set[str]:
    """The names in `env.str("NAME")`, `env("NAME")` and `os.environ.get("NAME")`."""
    calls = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)]
    return {
        call.args[0].value
        for call in calls
        if re.match(r"(env|os\.environ|os\.getenv)\b(?!\.read_env)", ast.unparse(call.func))
        and call.args
        and isinstance(call.args[0], ast.Constant)
    }


def _start_production(env_file: str, **environment: str) -> subprocess.CompletedProcess:
    """Load the settings of production with `env_file` in place of the developer's own .env."""
    code = (
        "import environ, os\n"
        "read = environ.Env.read_env\n"
        "environ.Env.read_env = staticmethod(lambda *args: read(os.environ['ENV_FILE']))\n"
        "import django\n"
        "django.setup()\n"
        "from django.conf import settings\n"
        "print(settings.SECRET_KEY, settings.MEDIA_ROOT, settings.DATABASES, settings.DEFAULT_FROM_EMAIL, sep='\\n')"
    )
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    place = {
        "PYTHONPATH": f"{ROOT / 'site'}{os.pathsep}{ROOT}",
        "DJANGO_SETTINGS_MODULE": "config.settings.production",
    }
    environment = kept | place | {"ENV_FILE": env_file} | environment
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


@pytest.fixture
def empty_file(tmp_path):
    path = tmp_path / "empty.env"
    path.touch()
    return str(path)


@pytest.mark.parametrize("missing", COMPLETE)
@pytest.mark.parametrize("empty", [False, True], ids=["absent", "empty"])
def test_production_refuses_to_start_without(missing, empty, empty_file):
    given = COMPLETE | {missing: ""} if empty else {k: v for k, v in COMPLETE.items() if k != missing}
    done = _start_production(empty_file, **given)
    assert done.returncode != 0
    assert "ImproperlyConfigured" in done.stderr
    assert missing in done.stderr


def test_production_starts_with_its_secrets_alone(empty_file):
    done = _start_production(empty_file, **COMPLETE)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(COMPLETE["SECRET_KEY"])


def test_an_example_file_with_only_the_secrets_filled_in_means_the_defaults(tmp_path, empty_file):
    text = EXAMPLE
    for name, value in COMPLETE.items():
        text = text.replace(f"\n{name}=\n", f"\n{name}={value}\n")
    (tmp_path / ".env").write_text(text)
    done = _start_production(str(tmp_path / ".env"))
    assert done.returncode == 0, done.stderr
    assert done.stdout == _start_production(empty_file, **COMPLETE).stdout


def test_the_check_for_deployment_has_nothing_to_say():
    # CommandFailed otherwise, with what the check said.
    manage(
        *("check", "--deploy", "--fail-level=WARNING"),
        DJANGO_SETTINGS_MODULE="config.settings.production",
        **COMPLETE,
    )


def test_the_example_names_exactly_the_variables_that_are_read():
    read = set().union(*map(_variables, READERS))
    named = re.findall(r"^#? ?([A-Z][A-Z0-9_]+)=", EXAMPLE, re.MULTILINE)
    assert "SECRET_KEY" in read
    assert "BIND" in read
    assert sorted(named) == sorted(read)


def test_every_variable_of_the_example_has_a_comment_of_one_line():
    lines = EXAMPLE.splitlines()
    places = [number for number, line in enumerate(lines) if re.match(r"[A-Z]", line)]
    assert places
    assert [lines[number] for number in places if not re.match(r"# \S", lines[number - 1])] == []


def test_no_settings_module_holds_a_secret():
    written = {}
    for path in READERS:
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Assign) and SECRET.search(ast.unparse(node.targets[0])):
                texts = [part.value for part in ast.walk(node.value) if isinstance(part, ast.Constant)]
                written[path.stem] = [text for text in texts if text != "SECRET_KEY"]
    # Each of these says in its own words that it protects nothing; production has none at all.
    assert written.pop("production") == []
    assert written == {"dev": ["development-only-never-in-production"], "test": ["tests-only"]}
