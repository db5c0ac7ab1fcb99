"""The institutes that an article names, offered beside the editor: to whom, and what taking one comes to."""

import pytest
from django.urls import reverse

from articles.suggestions import BUTTON
from tests.editorial import verbs
from tests.factories import InstituteFactory, UserFactory
from tests.support.html import parse

pytestmark = pytest.mark.django_db


@pytest.fixture
def institute():
    return InstituteFactory(name_vi="Viện Nghiên cứu Hải sản")


@pytest.fixture
def article(institute):
    """One that names it."""
    return verbs.draft(title="Viện Nghiên cứu Hải sản nghiệm thu đề tài")


def panel(client, article, user):
    client.force_login(user)
    screen = parse(client.get(reverse("wagtailadmin_pages:edit", args=[article.pk])))
    return screen.select_one("[data-side-panel='institutes-named']")


def test_names_without_offering_them_where_the_article_is_locked(client, article):
    type(article).objects.filter(pk=article.pk).update(locked=True, locked_by=UserFactory())
    shown = panel(client, article, article.owner)
    assert "Viện Nghiên cứu Hải sản" in shown.text
    assert not shown.select(f"[name={BUTTON}]")


def test_author_is_offered_none_while_others_review_it(client, article):
    verbs.in_review(article)
    assert not panel(client, article, article.owner).select(f"[name={BUTTON}]")


def test_reviewer_reads_that_taking_one_is_a_change(client, article):
    before = panel(client, article, article.owner).select(".help-block")
    verbs.in_review(article)
    shown = panel(client, article, verbs.desk_editor())
    assert shown.select(f"[name={BUTTON}]")
    assert not before
    assert shown.select(".help-block")
