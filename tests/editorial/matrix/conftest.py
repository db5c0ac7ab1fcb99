import pytest
from django.db import transaction
from django.utils import translation

from .cell import Act, Cell
from .world import World


@pytest.fixture(scope="package")
def world(django_db_setup, django_db_blocker):
    """The newsroom, made once for each process: tests run inside its transaction, and take back what they did."""
    with django_db_blocker.unblock(), translation.override("vi"), transaction.atomic():
        yield World()
        transaction.set_rollback(True)


@pytest.fixture
def before(world):
    """Function that puts somebody before a thing: `before("reporter", "published").it`."""
    return lambda person, thing="": Cell(world, person, Act(thing, bool, {}))
