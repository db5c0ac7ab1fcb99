"""What counts as content: the part of a page or snippet that reviewers approve.

Two versions have the same content when their digests are equal, whoever saved them and however often. Left out are
the place in the tree, locks, comments, and the dates of going live and offline: a date is decided by whoever
approves, and setting one makes nobody an author. What a field holds is taken word for word, but for the keys that the
editor gives to blocks and paragraphs (`editorial.keys`).
"""

import json
from hashlib import sha256

from django.core.exceptions import FieldDoesNotExist
from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import ManyToManyField, Model
from modelcluster.models import get_all_child_relations
from wagtail.models import COMMENTS_RELATION_NAME, Revision

from .keys import without_keys

# Fields that describe the object as a whole, or its state, and none of its words.
BOOKKEEPING = frozenset(
    [
        "pk",
        "id",
        "page_ptr",
        "content_type",
        "path",
        "depth",
        "numchild",
        "url_path",
        "translation_key",
        "locale",
        "alias_of",
        "owner",
        "draft_title",
        "live",
        "has_unpublished_changes",
        "first_published_at",
        "last_published_at",
        "latest_revision",
        "latest_revision_created_at",
        "live_revision",
        "go_live_at",
        "expire_at",
        "expired",
        "locked",
        "locked_at",
        "locked_by",
    ]
) | {COMMENTS_RELATION_NAME, "index_entries", "postgres_index_entries", "sqlite_index_entries"}
_CHILD_BOOKKEEPING = frozenset({"pk", "id", "sort_order", "translation_key", "locale"})


def digest_of(version, leaving_out=()) -> str:
    """Digest of the content of a revision, or of an object as it is in memory: 64 hexadecimal digits.

    Keys that point from child rows to their parent differ between a draft and what is stored, as do the ids of new
    rows; they are left out, and so is what a model itself calls bookkeeping. Rows are taken in the order that readers see.
    """
    if isinstance(version, Revision):
        model, data = version.content_type.model_class(), version.content
    else:
        model, data = type(version), version.serializable_data()
    # Once through JSON, so that a date in memory equals a date read back.
    data = json.loads(json.dumps(data, cls=DjangoJSONEncoder))
    content = _fields(model, data, BOOKKEEPING.union(getattr(model, "bookkeeping", ()), leaving_out))
    return sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def shown(version) -> str:
    """What somebody sees of a version before he decides: its content, and its dates of going live and offline."""
    data = version.content if isinstance(version, Revision) else version.serializable_data()
    dates = json.dumps([data.get(name) for name in ("go_live_at", "expire_at")], cls=DjangoJSONEncoder)
    return f"{digest_of(version)} {dates}"


def same_content(one, other, leaving_out=()) -> bool:
    """Whether two versions have the same content."""
    return digest_of(one, leaving_out) == digest_of(other, leaving_out)


def stored(instance: Model) -> Model | None:
    """The row of an object as the database has it, or None if it has none."""
    return type(instance)._base_manager.filter(pk=instance.pk).first() if instance.pk else None


def has_rows_of_others(obj, revision) -> bool:
    """Whether a version would take over child rows that belong to another object. A query for each kind of rows."""
    for relation in get_all_child_relations(type(obj)):
        rows = revision.content.get(relation.get_accessor_name()) or []
        keys = [row["pk"] for row in rows if row.get("pk")]
        others = relation.related_model._base_manager.filter(pk__in=keys).exclude(
            **{relation.field.name: obj.pk}
        )
        if keys and others.exists():
            return True
    return False


def moves_live_pages(page) -> bool:
    """Whether storing ``page``, which is not public, would change the addresses of public pages below it."""
    current = stored(page) if not page.live and page.depth else None
    return (
        current is not None
        and not current.live
        and current.slug != page.slug
        and current.get_descendants().filter(live=True).exists()
    )


def _fields(model, data: dict, leaving_out) -> dict:
    """The content in what a version stores of an object, or of one of its child rows."""
    children = {relation.get_accessor_name(): relation for relation in get_all_child_relations(model)}
    return {
        name: _rows(children[name], value) if name in children else _value(model, name, value)
        for name, value in data.items()
        if name not in leaving_out
    }


def _rows(relation, rows: list[dict]) -> list[dict]:
    left_out = _CHILD_BOOKKEEPING | {relation.field.name}
    in_order = sorted(rows, key=lambda row: row.get("sort_order") or 0)
    return [_fields(relation.related_model, row, left_out) for row in in_order]


def _value(model, name, value):
    try:
        field = model._meta.get_field(name)
    except FieldDoesNotExist:
        return value
    if isinstance(field, ManyToManyField):  # a set, in whatever order it was stored
        return sorted(value, key=str)
    return without_keys(field, value)
