"""The sitemap names every public institute in every language, and no other."""

from xml.etree import ElementTree

import pytest

from directory.models import DirectoryPage
from directory.sitemap import InstituteSitemap
from tests.factories import InstituteFactory, make_private

pytestmark = pytest.mark.django_db

NAMESPACES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
VIETNAMESE, ENGLISH = "http://testserver/danh-ba/vien-bien/", "http://testserver/en/directory/vien-bien/"


@pytest.fixture
def read(client):
    """Full address -> its element, of one of the files."""

    def read(address="/sitemap.xml", kind="url"):
        urls = ElementTree.fromstring(client.get(address).content).findall(f"s:{kind}", NAMESPACES)
        return {url.findtext("s:loc", None, NAMESPACES): url for url in urls}

    return read


def test_drafts_are_left_out(read):
    InstituteFactory(name_vi="Viện Biển", live=False)
    assert not [address for address in read() if "vien-bien" in address]


def test_language_whose_directory_is_private_is_left_out(read):
    InstituteFactory(name_vi="Viện Biển")
    make_private(DirectoryPage.objects.get(locale__language_code="vi"))
    addresses = read()
    assert VIETNAMESE not in addresses
    assert ENGLISH in addresses
    assert not addresses[ENGLISH].findall("x:link", NAMESPACES)


def test_site_without_a_directory_names_no_institute(read):
    InstituteFactory(name_vi="Viện Biển")
    for page in DirectoryPage.objects.all():
        make_private(page)
    assert not [address for address in read() if "vien-bien" in address]


def test_entry_is_named_once_in_each_language_with_the_other(read):
    InstituteFactory(name_vi="Viện Biển")
    addresses = read()
    for address in (VIETNAMESE, ENGLISH):
        links = addresses[address].findall("x:link", NAMESPACES)
        assert {link.get("hreflang"): link.get("href") for link in links} == {"vi": VIETNAMESE, "en": ENGLISH}
        assert addresses[address].findtext("s:lastmod", None, NAMESPACES)


def test_entries_that_do_not_fit_into_one_file_are_in_the_next(read, monkeypatch):
    InstituteFactory.create_batch(5)
    everything = {address for address in read() if "/danh-ba/vien" in address}
    monkeypatch.setattr(InstituteSitemap, "limit", 2)
    files = [file for file in read(kind="sitemap") if "institutes" in file]
    assert len(files) == 3
    assert {address for file in files for address in read(file) if "/danh-ba/vien" in address} == everything


def test_query_count_is_constant(client, django_assert_num_queries):
    InstituteFactory()
    client.get("/sitemap-institutes.xml")
    # The directories (1), the count (1), the entries (1).
    with django_assert_num_queries(3):
        client.get("/sitemap-institutes.xml")
    InstituteFactory.create_batch(5)
    with django_assert_num_queries(3):
        client.get("/sitemap-institutes.xml")
