"""Every act of the table, by name."""

from . import (
    copying,
    dating,
    deciding,
    exceptions,
    managing,
    publishing,
    reading,
    reviewed_notes,
    reviewing,
    translating,
    writing,
)

_MODULES = (writing, reading, reviewing, publishing, dating, exceptions, managing, copying, translating)

ACTS = {name: act for module in (*_MODULES, reviewed_notes, deciding) for name, act in module.ACTS.items()}
