"""What counts as content: the part of a page or snippet that reviewers approve.

Two versions have the same content when their digests are equal, whoever saved them and however often. Left out are
the place in the tree, locks, comments, and the dates of going live and offline: a date is decided by whoever
approves, and setting one makes nobody an author.
"""

import json
import re
from hashlib import sha256

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Model
from modelcluster.models import get_all_child_relations
from wagtail.models import COMMENTS_RELATION_NAME, Revision

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
_BLOCK_KEY = re.compile(r' data-block-key="[^"]{0,20}"')
_CHILD_BOOKKEEPING = frozenset({"pk", "id", "sort_order", "translation_key", "locale"})


def digest_of(version, leaving_out=()) -> str:
    """Digest of the content of a revision, or of an object as it is in memory: 64 hexadecimal digits.

    Keys that point from child rows to their parent differ between a draft and what is stored, as do the ids of new
    rows and blocks; they are left out. Rows are taken in the order that readers see.
    """
    if isinstance(version, Revision):
        model, data = version.content_type.model_class(), version.content
    else:
        model, data = type(version), version.serializable_data()
    # Once through JSON, so that a date in memory equals a date read back.
    data = json.loads(json.dumps(data, cls=DjangoJSONEncoder))
    keys_to_parent = {
        relation.get_accessor_name(): relation.field.name for relation in get_all_child_relations(model)
    }
    content = {
        name: _normalise(value, keys_to_parent.get(name))
        for name, value in data.items()
        if name not in BOOKKEEPING and name not in leaving_out
    }
    return sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def shown(revision) -> str:
    """What somebody sees of a version before he decides: its content, and its dates of going live and offline."""
    dates = (revision.content.get(name) or "" for name in ("go_live_at", "expire_at"))
    return ".".join([digest_of(revision), *map(str, dates)])


def same_content(one, other, leaving_out=()) -> bool:
    """Whether two versions have the same content."""
    return digest_of(one, leaving_out) == digest_of(other, leaving_out)


def stored(instance: Model) -> Model | None:
    """The row of an object as the database has it, or None if it has none."""
    return type(instance)._base_manager.filter(pk=instance.pk).first() if instance.pk else None


def _normalise(value, key_to_parent=None):
    if isinstance(value, str):
        return _normalise_stream(value)
    if key_to_parent:
        rows = sorted(value, key=lambda row: row.get("sort_order") or 0)
        left_out = _CHILD_BOOKKEEPING | {key_to_parent}
        return [
            {name: _normalise(field) for name, field in row.items() if name not in left_out} for row in rows
        ]
    if isinstance(value, list):  # many-to-many
        return sorted(value, key=str)
    return value


def _normalise_stream(text: str):
    """A stream is JSON in a string; blocks get an id of their own when they are first stored."""
    if not text.startswith("[{"):
        return _without_keys(text)
    try:
        return _without_block_ids(json.loads(text))
    except ValueError:
        return text


def _without_keys(html: str) -> str:
    """Rich text without the keys that the editor gives to paragraphs when it first saves them."""
    return _BLOCK_KEY.sub("", html)


def _without_block_ids(value):
    if isinstance(value, str):
        return _without_keys(value)
    if isinstance(value, list):
        return [_without_block_ids(item) for item in value]
    if isinstance(value, dict):
        is_block = "type" in value and "value" in value
        return {
            name: _without_block_ids(item) for name, item in value.items() if not (is_block and name == "id")
        }
    return value
