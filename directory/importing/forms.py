"""What somebody fills in who imports institutes."""

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from . import readers
from .plan import make_plan
from .refusal import FileRefused


class UploadForm(forms.Form):
    """A file; an administrator may want it published."""

    file = forms.FileField(
        label=_("File"),
        help_text=_("CSV (UTF-8), XLSX or JSON Lines. The next screen says what would become of each row."),
        widget=forms.ClearableFileInput({"accept": ".csv,.xlsx,.jsonl,.ndjson"}),
    )
    publish = forms.BooleanField(
        label=_("Publish at once, as content that was public elsewhere"),
        required=False,
        help_text=_("For the first load. Otherwise everything becomes a draft, to be reviewed."),
    )

    def __init__(self, *args, may_publish, **kwargs):
        super().__init__(*args, **kwargs)
        if not may_publish:
            del self.fields["publish"]

    def clean_file(self):
        upload = self.cleaned_data["file"]
        # One byte more than is allowed, to tell that it is too large.
        self.content = upload.read(settings.DIRECTORY_IMPORT_MAX_BYTES + 1)
        try:
            make_plan(read_on_screen(self.content, upload.name))
        except FileRefused as refusal:
            raise ValidationError(str(refusal)) from refusal
        return upload


class ImportForm(forms.Form):
    """What has to be said before a plan is carried out, and which plan was shown."""

    seen = forms.CharField(widget=forms.HiddenInput)
    leave_out_refused = forms.BooleanField(label=_("Leave out the rows that are refused"), required=False)
    reason = forms.CharField(
        label=_("Why it is published without a review"),
        min_length=20,
        max_length=2000,
        widget=forms.Textarea({"rows": 3}),
    )

    def __init__(self, *args, publishing, **kwargs):
        super().__init__(*args, **kwargs)
        if not publishing:
            del self.fields["reason"]


def read_on_screen(content: bytes, name: str):
    """Read a file as far as a request has time for it. Raises FileRefused."""
    return readers.read(content, name, max_rows=settings.DIRECTORY_IMPORT_MAX_ROWS_ON_SCREEN)
