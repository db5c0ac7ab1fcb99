"""What every test starts from: a bootstrapped site, Vietnamese, empty caches, and a media folder of its own."""

import pytest
from django.conf import settings
from django.core.cache import caches
from django.db import connection
from django.test import TransactionTestCase, override_settings
from django.utils import translation
from pytest_django.plugin import blocking_manager_key

from tests.support.manage import CommandFailed
from tests.support.templates import copy_for


def pytest_sessionstart(session):
    """Build the template before any worker asks for it, so that a broken migration is reported once."""
    is_worker = hasattr(session.config, "workerinput")
    if is_worker or session.config.option.collectonly:
        return
    with session.config.stash[blocking_manager_key].unblock():
        try:
            copy_for(connection, "master").template()
        except CommandFailed as failure:
            pytest.exit(str(failure), returncode=1)


@pytest.fixture(scope="session")
def django_db_setup(worker_id, django_test_environment, django_db_blocker):
    """Replace pytest-django's fixture, which would migrate for a minute in every process."""
    with django_db_blocker.unblock():
        copy = copy_for(connection, worker_id)
        copy.fill()
    with pytest.MonkeyPatch.context() as patch:
        # Django cleans up after a test that commits by emptying every table: put the site back instead.
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda case: copy.fill())
        yield
    with django_db_blocker.unblock():
        copy.drop()


@pytest.fixture(scope="session", autouse=True)
def _media_root(tmp_path_factory):
    """No test sees a file of another run, and none is left behind in the project."""
    with override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media")):
        yield


@pytest.fixture(autouse=True)
def _vietnamese():
    """The active language belongs to the thread: a test that leaves English behind breaks the next one.

    Which one that is depends on how parallel workers share out the tests, so the failure would come and go.
    """
    translation.activate(settings.LANGUAGE_CODE)
    yield
    translation.deactivate()


@pytest.fixture(autouse=True)
def _empty_caches():
    """Caches outlive the roll-back of a test: Wagtail keeps the sites' root paths there, and we keep pages."""
    yield
    for cache in caches.all():
        cache.clear()
