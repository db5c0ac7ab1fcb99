"""What is asked before a preview is shared."""

from datetime import timedelta

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from core.text import nfc
from editorial.models import PreviewLink

from .links import DEFAULT_LIFETIME, LIFETIMES


def _lifetimes():
    return [(days, ngettext("%(days)d day", "%(days)d days", days) % {"days": days}) for days in LIFETIMES]


class ShareForm(forms.ModelForm):
    """For whom, and for how long."""

    lifetime = forms.TypedChoiceField(
        label=_("Works for"),
        choices=_lifetimes,
        coerce=lambda days: timedelta(days=int(days)),
        initial=DEFAULT_LIFETIME,
    )

    class Meta:
        model = PreviewLink
        fields = ["recipient"]
        help_texts = {
            "recipient": _("Name and office, for the list below and the log. The recipient does not see it.")
        }

    def clean_recipient(self):
        return nfc(self.cleaned_data["recipient"])
