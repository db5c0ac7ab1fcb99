"""Every act of the table, by name."""

from . import (
    copying,
    dating,
    deciding,
    entry_keeping,
    entry_managing,
    entry_reading,
    entry_writing,
    exceptions,
    managing,
    publishing,
    reading,
    reviewed_notes,
    reviewing,
    translating,
    writing,
)

_PAGES = (writing, reading, reviewing, publishing, dating, exceptions, managing, copying, translating)
_ENTRIES = (entry_reading, entry_writing, entry_managing, entry_keeping)
_MODULES = (*_PAGES, reviewed_notes, *_ENTRIES, deciding)

ACTS = {name: act for module in _MODULES for name, act in module.ACTS.items()}
