"""Every act of the table, by name."""

from . import copying, deciding, managing, publishing, reading, reviewed_notes, reviewing, writing

ACTS = {
    name: act
    for module in (writing, reading, reviewing, publishing, managing, copying, reviewed_notes, deciding)
    for name, act in module.ACTS.items()
}
