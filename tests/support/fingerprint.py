"""Names for cached databases: a name changes as soon as anything that the database was made from changes."""

import hashlib
from collections.abc import Iterable, Iterator
from importlib import import_module, util
from pathlib import Path

from django.apps import apps
from django.db.migrations.loader import MigrationLoader

from . import ROOT

# What the command `bootstrap` builds the site from. A file that it starts to use belongs in here.
BOOTSTRAP = (
    "directory/classification.py",
    "directory/data/*.toml",
    "home/bootstrap.py",
    "home/initial.toml",
    "home/management/commands/bootstrap.py",
    "site/config/settings/base.py",
    "site/core/markup.py",
    "site/core/text.py",
    "site/editorial/content.py",
    "site/editorial/keys.py",
    "site/editorial/gate.py",
    "site/editorial/models/reviewed.py",
    "site/editorial/roles.py",
    "site/editorial/workflows.py",
)
# Any of our code may have a say in what the demonstration content becomes.
DEMO = (
    *(f"{folder}/**/*.py" for folder in ("articles", "directory", "home", "search", "site")),
    "home/initial.toml",
    "site/demo/**/*",
)


def of_bootstrapped_site() -> str:
    """Key of a migrated and bootstrapped database."""
    return _digest(BOOTSTRAP)


def of_demo_site() -> str:
    """Key of a database with demonstration content."""
    return _digest(DEMO)


def _digest(patterns: Iterable[str]) -> str:
    files = {ROOT / "requirements.txt", *_migrations()}
    for pattern in patterns:
        files.update(path for path in ROOT.glob(pattern) if path.is_file() and path.suffix != ".pyc")
    digest = hashlib.sha256()
    for path in sorted(files):
        digest.update(b"\0%s\0%s" % (path.name.encode(), path.read_bytes()))
    return digest.hexdigest()[:16]


def _migrations() -> Iterator[Path]:
    """The migrations of every installed app, ours and others'."""
    for config in apps.get_app_configs():
        module, _ = MigrationLoader.migrations_module(config.label)
        if module and util.find_spec(module):
            for folder in import_module(module).__path__:
                yield from Path(folder).glob("*.py")
