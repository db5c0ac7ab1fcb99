"""Corrections in the editor: who finds them in the form, and of which articles."""

from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin.panels import MultiFieldPanel

from editorial.content import stored

PERMISSION = "editorial.issue_correction"
RELATION = "corrections"


class CorrectionsFormMixin:
    """A form that has corrections for whoever may issue them. With anybody else they stay as they are.

    Wagtail's panels can be hidden by a permission, but their rows would stay in the form.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        permitted = self.for_user and self.for_user.has_perm(PERMISSION)
        # As Wagtail does with comments, a request that does not speak of corrections is no error, and changes none.
        spoken_of = not self.is_bound or self.formsets[RELATION].management_form.is_valid()
        if not (permitted and spoken_of):
            del self.formsets[RELATION]

    def clean(self):
        cleaned_data = super().clean()
        if RELATION in self.formsets and self.instance.first_published_at is None:
            for form in self.formsets[RELATION].extra_forms:
                if form.has_changed():
                    message = _("Only a published article is corrected. This one can simply be changed.")
                    form.add_error("text", message)
        return cleaned_data

    def save(self, commit=True):
        if RELATION not in self.formsets and self.instance.pk:
            # Saving an older version as the newest must not take away what was corrected since.
            newest = stored(self.instance).get_latest_revision_as_object()
            self.instance.corrections = newest.corrections.all()
        return super().save(commit=commit)


class CorrectionsPanel(MultiFieldPanel):
    """A panel that is there if the form has corrections, and when versions are compared."""

    class BoundPanel(MultiFieldPanel.BoundPanel):
        @cached_property
        def children(self):
            absent = self.form is not None and RELATION not in self.form.formsets
            return [] if absent else super().children
