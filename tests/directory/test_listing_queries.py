"""The list takes the same number of queries however many institutes there are and whatever is chosen."""

import pytest

from articles.models import ArticleInstitute
from directory.models import InstituteName
from tests.factories import ArticleFactory, InstituteFactory, ProvinceFactory, ResearchFieldFactory

pytestmark = pytest.mark.django_db

LIST = "/danh-ba/"
# Site, language (2); the steps of the address: home page, page, its text (3); restrictions, facts, frame (3); the
# provinces and fields that facets are named by (2); letters, facets (6); entries, their fields of research, their
# articles (3); the numbers at the head (1); those on the map (1).
QUERIES = 21


def fill(count):
    """Entries with everything that a card shows, each with parent, province, two fields and an article."""
    for _ in range(count):
        institute = InstituteFactory(
            parent=InstituteFactory(),
            province=ProvinceFactory(),
            fields_of_research=[ResearchFieldFactory(), ResearchFieldFactory()],
            names=[InstituteName(name="Tên khác")],
            kind="centre",
        )
        ArticleFactory(institute_links=[ArticleInstitute(institute=institute)])


@pytest.mark.parametrize(
    "query", ["", "?xem=bang", "?q=vien", "?chu=V", "?loai=centre&tinhtrang=active", "?page=2", "?sapxep=tin"]
)
def test_list(client, django_assert_num_queries, query):
    fill(1)
    client.get(f"{LIST}{query}")
    with django_assert_num_queries(QUERIES):
        client.get(f"{LIST}{query}")
    fill(13)
    client.get(f"{LIST}{query}")
    with django_assert_num_queries(QUERIES):
        client.get(f"{LIST}{query}")


def test_list_of_the_units_of_a_body_asks_for_its_name_too(client, django_assert_num_queries):
    parent = InstituteFactory()
    InstituteFactory(parent=parent)
    client.get(f"{LIST}?coquan={parent.slug}")
    with django_assert_num_queries(QUERIES + 1):
        client.get(f"{LIST}?coquan={parent.slug}")


def test_empty_directory(client, django_assert_max_num_queries):
    client.get(LIST)
    with django_assert_max_num_queries(QUERIES):
        client.get(LIST)


@pytest.mark.parametrize("kind", ["csv", "json", "xlsx"])
def test_export(client, django_assert_num_queries, kind):
    def fetch():
        response = client.get(f"{LIST}xuat.{kind}")
        return b"".join(response) if response.streaming else response.content

    fill(1)
    fetch()
    # Site, language (2); the steps of the address (3); restrictions (1); provinces, fields (2); count (1);
    # entries, their fields of research, their names, what they are related to (4).
    with django_assert_num_queries(13):
        fetch()
    fill(13)
    with django_assert_num_queries(13):
        fetch()
