"""Spaces: one between two words."""

import re

from django.utils.translation import gettext as _

from .issue import quoted, warning

_RUN = re.compile(r"[^\S\n]{2,}")
# Enough for the two words before a run, which are quoted so that it can be found.
_LOOK_BACK = 40


def find(page):
    """Yield an issue for each passage with two or more spaces in a row, no-break spaces included."""
    for passage in page.passages:
        if found := list(dict.fromkeys(words_before_runs(passage.text))):
            message = _("There is more than one space after %(words)s. Leave one.")
            yield warning("spaces", message % {"words": quoted(found)}, passage.place)


def words_before_runs(text: str):
    """Yield the one or two words before each run of spaces between two words."""
    for run in _RUN.finditer(text):
        line = text[max(0, run.start() - _LOOK_BACK) : run.start()].rpartition("\n")[2]
        goes_on = text[run.end() : run.end() + 1].strip()
        if goes_on and line.strip():
            yield " ".join(line.split()[-2:])
