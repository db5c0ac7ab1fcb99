"""Loading takes seconds, so it is done once for all tests of this folder: every one of them sees the demonstration."""

from dataclasses import dataclass
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import transaction

from tests.support.database import everything


@dataclass
class Demonstration:
    """What was in the database before it was loaded, and what the command said."""

    before: dict
    output: str


@pytest.fixture(scope="package")
def loaded(django_db_setup, django_db_blocker):
    """Loads the demonstration into a transaction around those of the tests."""
    with django_db_blocker.unblock(), transaction.atomic():
        before, output = everything(), StringIO()
        call_command("load_demo", stdout=output)
        with django_db_blocker.block():
            yield Demonstration(before, output.getvalue())
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def demonstration(loaded, db):
    """Every test of this folder starts from the loaded demonstration, and its changes are rolled back."""
    return loaded
