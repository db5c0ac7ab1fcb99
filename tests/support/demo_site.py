"""The demonstration site as files: a database and a media folder, built once and copied for every run."""

import shutil
from pathlib import Path

from . import CACHE, fingerprint
from .lock import exclusive
from .manage import manage
from .templates import close_log, sqlite_template

FOLDER = CACHE / "demo"
# As in production, but without what needs a name, a certificate or a proxy.
PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "config.settings.production",
    "SECRET_KEY": "for-one-test-run-only-" + "x" * 40,
    "ALLOWED_HOSTS": "*",
    "SECURE_SSL_REDIRECT": "0",
    "SECURE_HSTS_SECONDS": "0",
    "SECURE_COOKIES": "0",
    "SERVE_MEDIA": "1",
}


def environment(folder: Path) -> dict[str, str]:
    """What a command or a server needs in its environment to work on the site in `folder`."""
    return PRODUCTION | {"DATABASE_URL": f"sqlite:///{folder}/site.db", "MEDIA_ROOT": f"{folder}/media"}


def copy_to(target: Path) -> None:
    """Put the site for the present state of the code into `target`; tests may write to it."""
    with exclusive(CACHE / "demo.lock"):
        finished = FOLDER / fingerprint.of_demo_site()
        if not finished.exists():
            shutil.rmtree(FOLDER, ignore_errors=True)  # the sites of other states of the code
            unfinished = FOLDER / "unfinished"
            (unfinished / "media").mkdir(parents=True)
            _build(unfinished)
            unfinished.rename(finished)
        shutil.copytree(finished, target, dirs_exist_ok=True)
        manage("collectstatic", "--noinput", "--verbosity=0", **environment(target))


def _build(folder: Path) -> None:
    shutil.copy(sqlite_template(), folder / "site.db")
    manage("load_demo", **environment(folder))
    close_log(folder / "site.db")
