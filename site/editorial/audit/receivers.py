"""Changes of rights outside the screens that are watched: by other screens, commands and shells.

What is made by a command is no change: neither what `bootstrap` gives a new group, nor a new account, unless that
is a superuser's.
"""

from django.contrib.auth.models import User
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete, pre_save
from wagtail.log_actions import get_active_log_context

from .changes import is_watched, record
from .rights import rights_of
from .tracked import FIELDS, LISTS, ROWS


def before_saving(sender, instance, raw=False, update_fields=None, **kwargs):
    """An account, a group, a workflow or a step, before it is changed."""
    fields = FIELDS[sender]
    if not raw and not instance._state.adding and (update_fields is None or fields & set(update_fields)):
        _remember(instance, sender, [instance.pk])


def after_saving(sender, instance, created, raw=False, **kwargs):
    """The same, afterwards."""
    if created:
        instance._is_new_holder = True
        if sender is User and instance.is_superuser and not raw and not is_watched():
            record({}, rights_of(User, [instance.pk]))
    _compare(instance)


def around_list(sender, instance, action, reverse, pk_set, **kwargs):
    """A many-to-many list, filled or emptied from either side."""
    if action.startswith("post_"):
        _compare(instance)
        return
    if action != "pre_clear" and not pk_set:
        return
    model = LISTS[sender]
    if not reverse:
        if not _is_first(instance):
            _remember(instance, model, [instance.pk])
        return
    if pk_set is None:  # all of them
        listed = {_column(sender, type(instance)): instance.pk}
        pk_set = set(sender.objects.filter(**listed).values_list(_column(sender, model), flat=True))
    _remember(instance, model, pk_set)


def before_row(sender, instance, raw=False, origin=None, **kwargs):
    """A row that gives rights, saved or deleted by itself; not when it goes with its holder."""
    if raw or is_watched():
        return
    holder = getattr(instance, ROWS[sender])
    gone_with = origin is not None and getattr(origin, "model", type(origin)) is not sender
    if gone_with or _is_first(holder):
        return
    stored = sender.objects.filter(pk=instance.pk).values_list(f"{ROWS[sender]}_id", flat=True)
    _remember(instance, type(holder), {holder.pk, *stored})


def after_row(sender, instance, **kwargs):
    """The same, afterwards."""
    _compare(instance)


def _is_first(holder) -> bool:
    """Whether a command is only just making the holder."""
    return getattr(holder, "_is_new_holder", False) and get_active_log_context().user is None


def _column(through, model) -> str:
    return next(field.attname for field in through._meta.fields if field.related_model is model)


def _remember(instance, model, pks) -> None:
    if not is_watched():
        instance._rights_before = rights_of(model, pks)


def _compare(instance) -> None:
    before = instance.__dict__.pop("_rights_before", None)
    if before:
        model = next(iter(before))[0]
        record(before, rights_of(model, [pk for _, pk in before]))


for _model in FIELDS:
    pre_save.connect(before_saving, _model, dispatch_uid=f"audit.before.{_model.__name__}")
    post_save.connect(after_saving, _model, dispatch_uid=f"audit.after.{_model.__name__}")
for _through in LISTS:
    m2m_changed.connect(around_list, _through, dispatch_uid=f"audit.list.{_through.__name__}")
for _model in ROWS:
    for _signal in (pre_save, pre_delete):
        _signal.connect(before_row, _model, dispatch_uid=f"audit.before.{_model.__name__}")
    for _signal in (post_save, post_delete):
        _signal.connect(after_row, _model, dispatch_uid=f"audit.after.{_model.__name__}")
