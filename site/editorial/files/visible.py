"""What of a file readers see, and whether it would change."""

from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage

FOCAL_POINT = ("focal_point_x", "focal_point_y", "focal_point_width", "focal_point_height")
# The description is the alt text, the focal point decides how a picture is cut. A picture's title, licence and tags are
# printed nowhere, and its collection hides nothing. A document's title is its link; its collection can ask for a password.
_OF_IMAGES = ("file", "description", "credit", *FOCAL_POINT)
_OF_DOCUMENTS = ("file", "title", "collection")


def visible_fields(file) -> tuple[str, ...]:
    """The fields of a picture or a document that live pages print or depend on."""
    if isinstance(file, AbstractImage):
        return _OF_IMAGES
    return _OF_DOCUMENTS if isinstance(file, AbstractDocument) else ()


def visible_changes(file, values) -> list[str]:
    """Which of the ``values`` (by name of field) readers would see differ from those of ``file``."""
    return [
        name
        for name in visible_fields(file)
        if name in values and not _looks_the_same(name, getattr(file, name), values[name])
    ]


def _looks_the_same(name, old, new) -> bool:
    if name == "file":
        # An upload has no folder in its name, a stored file has.
        return getattr(old, "name", None) == getattr(new, "name", None)
    if name == "collection":
        return old == new or _privacy(old) == _privacy(new)
    if isinstance(old, str) and isinstance(new, str):
        return old.strip() == new.strip()
    return old == new


def _privacy(collection) -> set:
    return set(collection.get_view_restrictions().values_list("pk", flat=True))
