"""What a form newly refers to has to be something that whoever fills it in may see.

What is chosen shows its name, a link the address of its page, a picture itself: to whoever sends keys that no chooser
offered him, too. What others chose before stays.
"""

from django.core.exceptions import FieldDoesNotExist
from django.utils.translation import gettext_lazy as _
from modelcluster.models import get_all_child_relations
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page
from wagtail.permissions import policy_registry

_guarded = []


def guard(model, hidden_among, message) -> None:
    """Have forms ask ``hidden_among(keys, user)`` for the keys of ``model`` that a user may not refer to."""
    _guarded.append((model, hidden_among, message))


class SeenReferencesMixin:
    """A form that refuses such references. With ``names_hidden``, nobody may be shown again what was sent."""

    names_hidden = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._referred_before = set(_of_object(self.instance))

    def is_valid(self):
        # Asked even where something else is wrong: the form would be shown again, with the names.
        is_valid = super().is_valid()
        if self.is_bound and not self.names_hidden:
            self._refuse_hidden()
        return is_valid and not self.names_hidden

    def _refuse_hidden(self):
        new = set(self._sent()) - self._referred_before
        for model, hidden_among, message in [*_of_everybody(), *_guarded]:
            keys = {key for kind, key in new if issubclass(kind, model)}
            if keys and hidden_among(keys, self.for_user):
                self.names_hidden = True
                self.add_error(None, message)

    def _sent(self):
        """As the form holds it: what was cleaned lacks the fields in which anything is wrong."""
        rows = [row for formset in self.formsets.values() for row in formset.forms]
        for form in (self, *rows):
            for name in form.fields:
                try:
                    field = form._meta.model._meta.get_field(name)
                except FieldDoesNotExist:
                    continue
                yield from _of_field(field, form[name].value())


def _of_everybody():
    from .visible import hidden_among

    hidden = _("A link leads to a page that does not exist, or that you may not see.")
    yield Page, hidden_among, hidden
    for model in (get_image_model(), get_document_model()):
        yield model, _not_to_be_chosen(model), _("A file does not exist, or you may not use it.")


def _not_to_be_chosen(model):
    def hidden_among(keys, user):
        policy = policy_registry.get_by_type(model)
        offered = policy.instances_user_has_any_permission_for(user, ["choose"])
        return keys - set(offered.filter(pk__in=keys).values_list("pk", flat=True))

    return hidden_among


def _of_object(obj):
    """Kinds and keys of what the texts, the fields and the rows of an object refer to."""
    for field in obj._meta.concrete_fields:
        yield from _of_field(field, field.value_from_object(obj))
    for relation in get_all_child_relations(obj):
        for row in getattr(obj, relation.get_accessor_name()).all():
            for field in row._meta.concrete_fields:
                yield from _of_field(field, field.value_from_object(row))


def _of_field(field, value):
    if hasattr(field, "extract_references"):
        for model, key, *_path in field.extract_references(value):
            yield model, int(key)
    elif field.many_to_one and str(value).isdecimal():
        yield field.related_model, int(value)
