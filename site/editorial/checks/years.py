"""The year in the title: the text speaks of it too."""

import re

from django.utils.translation import gettext as _

from .issue import quoted, warning

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def find(page):
    """Yield an issue for each year of the title that the text, which names others, never mentions."""
    in_text = dict.fromkeys(year for passage in page.after_title for year in years(passage.text))
    if not in_text:
        return
    for year in dict.fromkeys(years(page.title.text)):
        if year not in in_text:
            message = _("The title says %(year)s, the text only %(years)s. Check which is right.")
            found = {"year": year, "years": quoted(sorted(in_text))}
            yield warning("year_contradicted", message % found, page.title.place)


def years(text: str) -> list[str]:
    """The years from 1900 to 2099 in a text, dates like 20/3/2024 included."""
    return _YEAR.findall(text)
