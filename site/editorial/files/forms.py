"""The forms of pictures and documents: what readers see or saw is read-only for whoever may not change it."""

from django.utils.translation import gettext as _
from wagtail.documents.forms import BaseDocumentForm
from wagtail.log_actions import get_active_log_context

from core.forms import ImageForm as CoreImageForm

from .relied_on import is_relied_on
from .replacing import check, refusal, values_of
from .visible import visible_changes, visible_fields


class FileInUseMixin:
    """A form of a file. What was sent for a read-only field is never dropped silently: it is an error there."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.read_only, self.reason = (), ""
        if self.instance.pk and is_relied_on(self.instance):
            names = [name for name in visible_fields(self.instance) if name in self.fields]
            self.reason = refusal(self.instance, get_active_log_context().user)
            self.read_only = names if self.reason else ()
            may = _(
                "Public now or in an earlier version: a change of the file or its words takes effect at once and is"
                " logged."
            )
            self._explain(names, self.reason or may)

    def clean(self):
        data = super().clean()
        sent = {name: self.cleaned_data[name] for name in self.read_only if name in self.cleaned_data}
        for name in visible_changes(self.instance, sent):
            # A hidden field has no place for its error.
            self.add_error(None if self[name].is_hidden else name, self.reason)
        return data

    def _explain(self, names, hint):
        shown = [name for name in names if not self.fields[name].widget.is_hidden]
        for name in shown[:1]:
            # Which files are taken interests only whoever can send one.
            kept = "" if self.read_only else self.fields[name].help_text
            self.fields[name].help_text = f"{hint} {kept}".strip()
        for name in self.read_only:
            # Browsers send what is readonly and leave out what is disabled: no file means the same file. A choice
            # cannot be readonly; of collections, those that the same readers may read stay open.
            if name == "file":
                self.fields[name].widget.attrs["disabled"] = True
            elif name in shown and name != "collection":
                self.fields[name].widget.attrs["readonly"] = True


class ImageForm(FileInUseMixin, CoreImageForm):
    """The form of a picture."""


class DocumentForm(FileInUseMixin, BaseDocumentForm):
    """The form of a document."""

    def save(self, commit=True):
        # Wagtail deletes the old file before the row is saved: ask before, not then.
        if self.instance.pk and commit:
            check(type(self.instance)._base_manager.get(pk=self.instance.pk), values_of(self.instance))
        return super().save(commit=commit)
