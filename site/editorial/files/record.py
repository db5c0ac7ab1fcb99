"""What the log keeps of a replacement: who, from what to what, and where it showed."""

from wagtail.log_actions import log

from .use import live_users, private_pages

ACTION = "haidang.file.replace"
_LISTED = 100  # objects named in one entry


def record(old, new, changed) -> None:
    """Log that the fields ``changed`` of a file in use were replaced."""
    before, after = _described(old, changed), _described(new, changed)
    users = [*live_users(new), *private_pages(new)]
    data = {
        "fields": {name: {"old": before[name], "new": after[name]} for name in changed},
        "count": len(users),
        "used_by": [
            {"model": user._meta.label_lower, "id": str(user.pk), "title": str(user)}
            for user in users[:_LISTED]
        ],
    }
    log(instance=new, action=ACTION, data=data, content_changed=True)


def _described(file, names) -> dict:
    values = {name: getattr(file, name) for name in names}
    if "file" in values:
        values["file"] = {"name": file.file.name, "hash": file.file_hash, "size": file.file_size}
    if "collection" in values:
        values["collection"] = str(file.collection)
    return values
