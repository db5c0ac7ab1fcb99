import pytest
from django.db import transaction
from django.utils import translation

from .world import World


@pytest.fixture(scope="package")
def world(django_db_setup, django_db_blocker):
    """The newsroom, made once for each process: tests run inside its transaction, and take back what they did."""
    with django_db_blocker.unblock(), translation.override("vi"), transaction.atomic():
        yield World()
        transaction.set_rollback(True)
