"""What the page of an institute asks of the database does not grow with what it shows."""

import pytest
from django.core.cache import caches

from articles.models import ArticleInstitute
from directory.models import InstituteName
from tests.factories import ArticleFactory, ImageFactory, InstituteFactory, ResearchFieldFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def assert_queries(client, django_assert_num_queries):
    """Read an address twice: first to make renditions and fill the caches of types and sites, then to count."""

    def check(address, count):
        client.get(address)
        caches["renditions"].clear()
        with django_assert_num_queries(count):
            assert client.get(address).status_code == 200

    return check


# Site, language and home page (3); restrictions (1); the agency (1); what frames the page (1).
EVERY_PAGE = 6
# Finding the directory (2); the entry with the bodies above it, its names, its fields of research (3).
ENTRY = 5
# Its news and their number (2); its units, what it followed (2); which bodies are related to it, and they (2); the
# sizes of its logo (1).
AROUND = 7


def surrounded(institute, count):
    """Put ``count`` of everything around an institute."""
    for number in range(count):
        InstituteFactory(parent=institute, short_name=f"P{number}")
        InstituteFactory(successor=institute)
        ArticleFactory(institute_links=[ArticleInstitute(institute=institute)])


def entry(count):
    above = None
    for _ in range(count):
        above = InstituteFactory(parent=above)
    institute = InstituteFactory(
        name_vi=f"Viện có {count}",
        parent=above,
        logo=ImageFactory(),
        names=[InstituteName(kind="former", name=f"Tên {n}") for n in range(count)],
        fields_of_research=ResearchFieldFactory.create_batch(count),
        related=InstituteFactory.create_batch(count),
        description=[("heading", {"text": "Lịch sử", "level": "2"})],
    )
    surrounded(institute, count)
    return institute


@pytest.mark.parametrize("count", [1, 4])
def test_page_of_an_institute_takes_eighteen(assert_queries, count):
    assert_queries(f"/danh-ba/{entry(count).slug}/", EVERY_PAGE + ENTRY + AROUND)


def test_english_page_looks_for_the_description_in_english(assert_queries):
    # The English home page beside that of the site (1); the description (1).
    assert_queries(f"/en/directory/{entry(1).slug}/", EVERY_PAGE + ENTRY + AROUND + 2)


@pytest.mark.parametrize("count", [1, 4])
def test_form_for_errors_reads_the_entry_alone(assert_queries, count):
    assert_queries(f"/danh-ba/{entry(count).slug}/bao-loi/", EVERY_PAGE + ENTRY + 1)
