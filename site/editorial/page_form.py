"""The form of a reviewed page."""

from django.utils import timezone
from django.utils.translation import gettext as _
from modelcluster.models import get_all_child_relations
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.models import Page


class ReviewedPageForm(WagtailAdminPageForm):
    """Links lead to pages that whoever makes them may see: a link shows the title and the address of its page."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._linked_before = set(_linked_in(self.instance))

    def is_valid(self):
        if not super().is_valid():
            return False
        from .visible import hidden_among

        linked = {*_linked_in(self.instance), *self._chosen()} - self._linked_before
        if hidden_among(linked, self.for_user):
            self.add_error(None, _("A link leads to a page that does not exist, or that you may not see."))
            return False
        return True

    def clean(self):
        data = super().clean()
        moment = data.get("go_live_at")
        if moment and "go_live_at" in self.changed_data and moment < timezone.now():
            self.add_error("go_live_at", _("This moment has passed."))
        return data

    def _chosen(self):
        """Keys of the pages that were chosen in rows, as related articles are."""
        for row in (row for formset in self.formsets.values() for row in formset.forms):
            chosen = [row.cleaned_data.get(name) for name in row.changed_data]
            yield from (value.pk for value in chosen if isinstance(value, Page))


def _linked_in(page):
    """Keys of the pages to which the texts and the rows of a page link."""
    for field in page._meta.get_fields():
        if hasattr(field, "extract_references"):
            for model, pk, *_path in field.extract_references(field.value_from_object(page)):
                if issubclass(model, Page):
                    yield int(pk)
    for relation in get_all_child_relations(page):
        keys = [
            field.attname
            for field in relation.related_model._meta.fields
            if field != relation.field and field.is_relation and issubclass(field.related_model, Page)
        ]
        if keys:
            for row in getattr(page, relation.get_accessor_name()).all():
                yield from (getattr(row, key) for key in keys)
