"""Every check, on one page."""

from collections import Counter

from django.utils.translation import ngettext

from . import abbreviations, headings, lead, links, lost_letters, pictures, spaces, untranslated, years
from .issue import Issue, warning
from .page_text import PageText, Place
from .reading import read

# In the order in which they are shown.
CHECKS = (lead, pictures, untranslated, headings, links, lost_letters, years, abbreviations, spaces)
# A pasted book may have thousands of double spaces.
MOST_OF_A_KIND = 20


def check(page) -> list[Issue]:
    """Return what is wrong with a version of a page, what stops first. The messages are in the active language."""
    return check_text(read(page))


def check_text(text: PageText) -> list[Issue]:
    """The same, of a text that was read already."""
    issues = [issue for module in CHECKS for issue in _first_of_each_kind(module.find(text))]
    return sorted(issues, key=lambda issue: not issue.stops)


def _first_of_each_kind(issues):
    counted = Counter()
    for issue in issues:
        counted[issue.code] += not issue.stops
        if counted[issue.code] <= MOST_OF_A_KIND:
            yield issue
    for code, count in counted.items():
        if (rest := count - MOST_OF_A_KIND) > 0:
            message = ngettext("%(count)s more like this.", "%(count)s more like these.", rest)
            yield warning(code, message % {"count": rest}, Place())
