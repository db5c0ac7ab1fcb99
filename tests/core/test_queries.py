"""readable() is what any reader may see: every listing, feed and map starts with it."""

import pytest
from wagtail.models import Page

from core.queries import readable
from tests.factories import ArticleFactory, InformationPageFactory, SectionFactory, make_private, section

pytestmark = pytest.mark.django_db


def may_read(page):
    return readable(Page.objects.all()).filter(pk=page.pk).exists()


@pytest.mark.parametrize("fields", [{"live": False}, {"live": False, "expired": True}])
def test_what_is_not_live_is_not_readable(fields):
    assert not may_read(ArticleFactory(**fields))


@pytest.mark.parametrize("kind", ["password", "login", "groups"])
def test_restricted_page_and_all_below_it_are_not_readable(kind):
    article = ArticleFactory()
    section().view_restrictions.create(restriction_type=kind, password="mat-khau")
    assert not may_read(section())
    assert not may_read(article)


def test_restriction_of_a_distant_ancestor_counts():
    top = InformationPageFactory()
    bottom = InformationPageFactory(parent=InformationPageFactory(parent=top))
    make_private(top)
    assert not may_read(bottom)


def test_neighbours_and_ancestors_of_a_restricted_page_stay_readable():
    first, restricted, last = ArticleFactory(), ArticleFactory(), ArticleFactory()
    make_private(restricted)
    assert not may_read(restricted)
    assert may_read(first)
    assert may_read(last)
    assert may_read(section())


def test_restricting_one_section_leaves_the_others():
    sections = SectionFactory.create_batch(3)
    articles = [ArticleFactory(parent=parent) for parent in sections]
    make_private(sections[1])
    assert [may_read(article) for article in articles] == [True, False, True]


def test_reads_as_wagtail_public_does():
    ArticleFactory.create_batch(2)
    make_private(ArticleFactory())
    make_private(section("thong-bao"))
    ArticleFactory(parent=section("thong-bao"))
    expected = Page.objects.live().public().values_list("pk", flat=True)
    assert set(readable(Page.objects.all()).values_list("pk", flat=True)) == set(expected)


def test_it_takes_one_query(django_assert_num_queries):
    make_private(section())
    with django_assert_num_queries(1):
        list(readable(Page.objects.all()))
