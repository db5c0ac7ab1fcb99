"""The form in which a reader says what is wrong with an entry.

No cookie is set for it. Instead it carries a token that we signed for this entry: a program that posts blindly has none,
and one that was made elsewhere, or long ago, is refused.
"""

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from .models import ErrorReport

YOUNGEST, OLDEST = 3, 2 * 3600  # seconds: a person needs longer than the one, and not longer than the other
SHORTEST, LONGEST = 10, 2000

_signer = signing.TimestampSigner(salt="directory.error_report")


class ErrorReportForm(forms.ModelForm):
    """What is wrong, and an address if the reader wants an answer."""

    text = forms.CharField(
        label=_("What is wrong, and what would be right?"),
        min_length=SHORTEST,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    email = forms.EmailField(
        label=_("Your e-mail address, if you want an answer"),
        required=False,
        max_length=254,
        help_text=_(
            "Only the keepers of the directory see it. It is deleted once they have dealt with your report."
        ),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    # Nobody sees it; programs fill it in.
    subject = forms.CharField(required=False)
    token = forms.CharField(required=False)

    class Meta:
        model = ErrorReport
        fields = ["text", "email"]

    def __init__(self, *args, slug, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        self.slug = slug

    @classmethod
    def fresh(cls, slug):
        """An empty form for the entry at ``slug``."""
        return cls(slug=slug)

    @property
    def is_trapped(self) -> bool:
        """Whether the field that nobody sees was filled in."""
        return bool(self.data.get("subject"))

    @property
    def token_to_send(self) -> str:
        """The token that was posted while it holds, else a new one: correcting a mistake starts no new wait."""
        posted = self.data.get("token", "")
        return posted if _age_of(posted, self.slug) is not None else _signer.sign(self.slug)

    def clean(self):
        super().clean()
        young = _age_of(self.cleaned_data.get("token", ""), self.slug)
        if young is None:
            raise ValidationError(
                gettext("The form was open for too long. Please send it again."), code="token"
            )
        if young:
            raise ValidationError(
                gettext("That was faster than a person writes. Please wait a moment and send it again."),
                code="fast",
            )


def _age_of(token, slug) -> bool | None:
    """Whether the token is younger than a person needs; None if it is none of ours for this entry, or too old."""
    try:
        if _signer.unsign(token, max_age=OLDEST) != slug:
            return None
    except signing.BadSignature:
        return None
    try:
        _signer.unsign(token, max_age=YOUNGEST)
    except signing.SignatureExpired:
        return False
    return True
