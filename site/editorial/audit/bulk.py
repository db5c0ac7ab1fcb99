"""Acts on many files at once that send no signal."""

from wagtail.log_actions import log

# What is done to pictures and documents with one statement of the database.
_UPDATES = {"add_to_collection", "add_tags"}


def log_bulk_action(request, action_type, objects, action) -> None:
    """Log that each was edited."""
    if action_type in _UPDATES:
        for obj in objects:
            log(obj, "wagtail.edit")
