"""Files between the screen on which they are brought and the one on which they are imported: kept for a day at most."""

from datetime import timedelta
from uuid import uuid4

from django.core import signing
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

# Below the folder of uploads; nothing serves this part of it.
FOLDER = "imports"
_SALT = "directory.import"
_VALID = timedelta(hours=2)
_KEPT = timedelta(days=1)


def keep(content: bytes, format: str, user, publishing: bool) -> str:
    """Keep a file; return a token that lets ``user`` import it."""
    _remove_forgotten()
    name = default_storage.save(f"{FOLDER}/{uuid4()}.{format}", ContentFile(content))
    return signing.dumps([name, user.pk, publishing], salt=_SALT)


def find(token: str, user) -> tuple[str, bytes, bool] | None:
    """The name and content of a kept file, and whether it is to be published. None if it is gone or another's."""
    try:
        name, user_pk, publishing = signing.loads(token, salt=_SALT, max_age=_VALID)
        if user_pk != user.pk:
            return None
        with default_storage.open(name) as file:
            return name, file.read(), publishing
    except (signing.BadSignature, FileNotFoundError):
        return None


def remove(name: str) -> None:
    """Forget a file that was imported."""
    default_storage.delete(name)


def _remove_forgotten() -> None:
    try:
        _folders, names = default_storage.listdir(FOLDER)
    except FileNotFoundError:
        return
    for name in names:
        path = f"{FOLDER}/{name}"
        if default_storage.get_modified_time(path) < timezone.now() - _KEPT:
            default_storage.delete(path)
