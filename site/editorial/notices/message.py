"""A mail, written for one reader in his language: text, and HTML beside it."""

import re
from textwrap import indent

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import override

from .appearance import with_styles
from .kinds import EMERGENCY, Kind
from .links import absolute
from .notice import name_of
from .recipients import language_of


def compose(user, kind: Kind, words: dict, **about) -> EmailMultiAlternatives:
    """Write to somebody. ``words`` is what the templates of ``kind`` print, ``about`` fills the subject."""
    with override(language_of(user)):
        subject = on_one_line(f"[{settings.WAGTAIL_SITE_NAME}] {kind.subject % about}")
        context = words | {
            "subject": subject,
            "language": language_of(user),
            "site": settings.WAGTAIL_SITE_NAME,
            "name": name_of(user),
            "switches_url": "" if kind == EMERGENCY else absolute(reverse("wagtailadmin_account")),
            "quotation": indent("\n".join(words.get("comment", "").splitlines()), "> ", lambda line: True),
        }
        text = render_to_string(f"emails/review/{kind.name}.txt", context)
        html = render_to_string(f"emails/review/{kind.name}.html", context)
    message = EmailMultiAlternatives(
        subject, _without_gaps(text), to=[user.email], headers={"Auto-Submitted": "auto-generated"}
    )
    message.attach_alternative(with_styles(html), "text/html")
    return message


def on_one_line(text: str) -> str:
    """Text that cannot end a header, whatever somebody put into a title."""
    return " ".join(text.split())


def _without_gaps(text: str) -> str:
    return re.sub(r"\n{3,}", "\n\n", text.strip()) + "\n"
