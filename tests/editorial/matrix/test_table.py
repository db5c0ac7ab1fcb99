"""The table is whole: every row can be tried, everything that can be tried has a row, and people read the same table."""

from collections import Counter

from .acts import ACTS
from .document import DOCUMENT, render
from .people import PEOPLE
from .table import rows


def test_rows_and_acts_are_the_same():
    tried = {(name, way) for name, act in ACTS.items() for way in act.ways}
    assert {row.key for row in rows()} == tried


def test_no_row_stands_twice():
    assert [key for key, count in Counter(row.key for row in rows()).items() if count > 1] == []


def test_six_roles_try_many_acts_by_many_ways():
    roles = {role for person in PEOPLE for role in person.groups}
    assert len(roles) == 6
    assert len({row.action for row in rows()}) >= 80
    assert len({row.way for row in rows()}) >= 30


def test_page_for_people_is_the_table():
    assert DOCUMENT.read_text(encoding="utf-8") == render(), "python -m tests.editorial.matrix.document"
