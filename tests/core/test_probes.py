"""healthz says that the process answers, readyz that it can serve."""

import pytest
from django.db import InterfaceError, OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder


def test_healthz_asks_no_database(client):
    """Without the mark for a database, any query would fail this test."""
    response = client.get("/healthz")
    assert (response.status_code, response.json()) == (200, {"status": "ok"})


@pytest.mark.django_db
@pytest.mark.parametrize("failure", [OperationalError, InterfaceError])
def test_readyz_fails_without_a_database(client, monkeypatch, failure):
    def no_cursor(*args, **kwargs):
        raise failure("connection refused, password=bi-mat")

    monkeypatch.setattr(connection, "cursor", no_cursor)
    response = client.get("/readyz")
    assert response.status_code == 503
    assert response.json() == {"status": "unavailable", "reason": "database"}


@pytest.mark.django_db
def test_readyz_fails_while_a_migration_is_pending(client):
    MigrationRecorder(connection).record_unapplied("core", "0001_initial")
    response = client.get("/readyz")
    assert response.status_code == 503
    assert response.json() == {"status": "unavailable", "reason": "migrations"}


@pytest.mark.django_db
def test_readyz_succeeds_on_a_migrated_database(client):
    response = client.get("/readyz")
    assert (response.status_code, response.json()) == (200, {"status": "ok"})


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/healthz", "/readyz"])
def test_probes_are_never_cached(client, address):
    assert "no-store" in client.get(address).headers["Cache-Control"]


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/healthz", "/readyz"])
def test_probes_ask_nothing_of_the_language(client, address):
    """A probe that is redirected to a language prefix counts as failed."""
    assert client.get(address, headers={"accept-language": "en"}).status_code == 200
