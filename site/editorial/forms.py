"""What a reviewer fills in."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.forms import TaskStateCommentForm


class ApprovalForm(TaskStateCommentForm):
    """A comment, if there is something to say, and what the reviewer was shown (`content.shown`)."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)


class ReasonForm(ApprovalForm):
    """The same for sending something back: the author has to know what to change, and why."""

    comment = forms.CharField(
        label=_("What should change, and why"), max_length=2000, widget=forms.Textarea({"rows": 4})
    )


class RecheckForm(ApprovalForm):
    """The same for having an earlier step look again."""

    comment = forms.CharField(
        label=_("What should be checked again, and why"), max_length=2000, widget=forms.Textarea({"rows": 4})
    )


class EmergencyForm(forms.Form):
    """Why something has to be published now, before anybody could review it."""

    reason = forms.CharField(
        label=_("Reason"), min_length=20, max_length=2000, widget=forms.Textarea({"rows": 4})
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)
