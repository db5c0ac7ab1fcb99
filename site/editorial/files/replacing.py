"""What readers see of a file is replaced by approvers alone once it is public, and every time it is logged; while a
text with it is under review, by nobody.

A receiver of `pre_save` is the one place that every screen of the admin passes. It knows who acts from the context of
Wagtail's log; where nobody acts (a command, a task) it lets pass, and logs. What stores without saving is refused
beside it: moving many documents to another collection (`editorial.files.moving`).
"""

from contextlib import suppress

from django.core.exceptions import PermissionDenied
from django.db.models.signals import post_save, pre_save
from django.utils.translation import gettext as _
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.log_actions import get_active_log_context
from wagtail.utils.file import hash_filelike

from editorial.content import stored
from editorial.permissions import MANAGE_PUBLISHED

from .awaited import is_awaited
from .record import record
from .relied_on import is_relied_on
from .visible import visible_changes, visible_fields


def refusal(file, user) -> str:
    """Why ``user`` may not change what readers see, or will see, of a file; empty if he may.

    None is code that nobody set off: it may.
    """
    if user is None:
        return ""
    if is_awaited(file):
        return _(
            "Part of a text that is under review or waits for its date: it stays as its reviewers saw it."
        )
    if is_relied_on(file) and not user.has_perm(MANAGE_PUBLISHED):
        return _("Public now or in an earlier version: only an approver can change what readers see of it.")
    return ""


def check(current, values) -> list[str]:
    """What ``values`` would change of a file that is relied on. Raises PermissionDenied if whoever acts may not."""
    changed = visible_changes(current, values)
    if changed and (reason := refusal(current, get_active_log_context().user)):
        raise PermissionDenied(reason)
    return changed if changed and is_relied_on(current) else []


def values_of(file, update_fields=None) -> dict:
    """What is about to be stored of the fields that readers see."""
    names = visible_fields(file)
    return {name: getattr(file, name) for name in names if update_fields is None or name in update_fields}


def _before(sender, instance, raw=False, update_fields=None, **kwargs):
    instance._replaced = None
    values = values_of(instance, update_fields)
    if raw or not values:
        return
    current = stored(instance)
    if current is None or "file" in visible_changes(current, values):
        _measure(instance, current)
    if current and (changed := check(current, values)):
        instance._replaced = current, changed


def _after(sender, instance, **kwargs):
    replaced, instance._replaced = getattr(instance, "_replaced", None), None
    if replaced:
        record(replaced[0], instance, replaced[1])


def _measure(file, current) -> None:
    # Wagtail's forms do so, code does not, and by the digest a reader's copy is told from the file.
    if file.file and (not file.file_hash or (current and file.file_hash == current.file_hash)):
        with suppress(OSError), file.open_file() as opened:
            file.file_hash, file.file_size = hash_filelike(opened), file.file.size


for _model in (get_image_model(), get_document_model()):
    pre_save.connect(_before, sender=_model, dispatch_uid=f"editorial.files.before.{_model._meta.label}")
    post_save.connect(_after, sender=_model, dispatch_uid=f"editorial.files.after.{_model._meta.label}")
