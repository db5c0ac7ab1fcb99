"""Form widgets of the admin."""

from wagtail.admin.widgets.slug import SlugInput

from .text import PARTING_SIGNS, accented_letters


class TransliteratingSlugInput(SlugInput):
    """A slug field whose script turns Vietnamese letters into plain ones while the title is typed."""

    def __init__(self, attrs=None):
        formatters = [(f"[{letters}]", plain) for plain, letters in accented_letters().items()]
        formatters.append((r"[\u0300-\u036f]", ""))  # marks of decomposed input
        formatters.append((PARTING_SIGNS.pattern, "-"))
        super().__init__(attrs=attrs, formatters=formatters)
