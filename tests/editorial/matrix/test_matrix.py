"""Every cell of the table: who does something by some way does it or is refused; what is refused changes nothing."""

import pytest

from .acts import ACTS
from .cell import Cell, is_refusal
from .public import changed, public_state
from .table import cells

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("row", "person"), [pytest.param(row, key, id=f"{key}: {row.action}, {row.way}") for row, key in cells()]
)
def test_cell(world, row, person):
    act = ACTS[row.action]
    cell = Cell(world, person, act)
    before = public_state() if act.prepare else world.public
    cell.answer = act.ways[row.way](cell)
    if row.cells[person]:
        assert act.happened(cell)
        assert act.is_public or changed(before, public_state()) == {}
    else:
        assert not act.happened(cell)
        assert changed(before, public_state()) == {}
        assert is_refusal(cell.answer) or row.way in act.silent
