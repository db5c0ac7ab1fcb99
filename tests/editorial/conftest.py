import pytest
from django.db import connection

from tests.factories import ArticleFactory, UserFactory

from .newsroom import SUPERUSER

# Concurrency is PostgreSQL's: on SQLite these are not collected, so that none is skipped.
collect_ignore = [] if connection.vendor == "postgresql" else ["test_at_the_same_time.py"]


@pytest.fixture
def sign_in(client):
    """Function that signs a new member of a group, or a superuser, in: `sign_in("Biên tập").get(…)`.

    `.user` is the account.
    """

    def sign_in(role):
        if role == SUPERUSER:
            client.user = UserFactory(is_superuser=True)
        else:
            client.user = UserFactory(role=role)
        client.force_login(client.user)
        return client

    return sign_in


@pytest.fixture
def colleague(db):
    """Somebody who writes, and is not signed in."""
    return UserFactory(role="Phóng viên")


@pytest.fixture
def published(colleague):
    """A published article of a colleague."""
    return _with_revision(ArticleFactory(owner=colleague), colleague)


@pytest.fixture
def draft(colleague):
    """A draft of a colleague."""
    return _with_revision(ArticleFactory(owner=colleague, live=False, title="Bản thảo chưa duyệt"), colleague)


def _with_revision(article, user):
    article.save_revision(user=user)
    article.refresh_from_db()
    return article
