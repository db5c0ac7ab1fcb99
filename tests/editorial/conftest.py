import pytest

from tests.factories import ArticleFactory, UserFactory


@pytest.fixture
def sign_in(client):
    """Function that signs a new member of a group in: `sign_in("Biên tập").get(…)`; `.user` is the account."""

    def sign_in(role):
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
