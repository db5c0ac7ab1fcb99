import pytest


@pytest.fixture(autouse=True)
def _working_day(monkeypatch):
    """Today is a working day, whenever the tests run."""
    monkeypatch.setattr(
        "editorial.management.commands.send_digest.is_working_day", lambda day, days_off: True
    )
