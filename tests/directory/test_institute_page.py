"""What a reader finds at the address of an institute, and what nobody finds."""

from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Locale
from wagtail.rich_text import RichText

from directory.models import DirectoryPage, InstituteName
from editorial.gate import publish_reviewed_elsewhere
from tests.factories import (
    ImageFactory,
    InstituteFactory,
    ProvinceFactory,
    ResearchFieldFactory,
    UserFactory,
    make_private,
)

from . import desk

pytestmark = pytest.mark.django_db

ADDRESS = "/danh-ba/vien-cong-nghe-sinh-hoc-bien/"
NAME = "Viện Công nghệ sinh học biển"


@pytest.fixture
def page_of(client):
    """Read the page of the institute."""

    def read(address=ADDRESS):
        response = client.get(address)
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    return read


def words(page) -> str:
    return " ".join(page.main.get_text(" ").split())


@pytest.mark.parametrize("address", ["/danh-ba/khong-co/", "/danh-ba/khong-co/bao-loi/", "/danh-ba/đồ-sơn/"])
def test_entry_that_does_not_exist_is_not_found(client, address):
    assert client.get(address).status_code == 404
    assert client.get(f"/en{address.replace('danh-ba', 'directory')}").status_code == 404


@pytest.mark.parametrize("below", ["", "bao-loi/", "bao-loi/cam-on/"])
def test_draft_is_not_found(client, below):
    InstituteFactory(name_vi=NAME, live=False)
    assert client.get(ADDRESS + below).status_code == 404


def test_entry_that_was_taken_down_is_not_found(client):
    institute = InstituteFactory(name_vi=NAME)
    institute.unpublish()
    assert client.get(ADDRESS).status_code == 404


def test_old_address_of_an_entry_that_is_gone_leads_on_where_a_redirect_says_so(client):
    InstituteFactory(name_vi=NAME, live=False)
    Redirect.objects.create(old_path=Redirect.normalise_path(ADDRESS), redirect_link="/danh-ba/vien-moi/")
    assert client.get(ADDRESS).headers["Location"] == "/danh-ba/vien-moi/"


def test_nobody_reads_an_entry_without_the_password_of_the_directory(client):
    InstituteFactory(name_vi=NAME)
    make_private(DirectoryPage.objects.get(locale__language_code="vi"))
    assert NAME not in client.get(ADDRESS).content.decode()


def test_contact_for_the_office_is_on_no_page(page_of):
    InstituteFactory(name_vi=NAME, internal_contact="Chị Hương, 0912 000 000")
    assert "0912" not in str(page_of())


@pytest.mark.parametrize("field", ["parent", "successor"])
def test_body_that_is_not_public_is_not_named(page_of, field):
    hidden = InstituteFactory(name_vi="Cơ quan chưa công bố", live=False)
    InstituteFactory(name_vi=NAME, status="merged", **{field: hidden})
    assert "chưa công bố" not in str(page_of())


def test_units_and_related_bodies_that_are_not_public_are_not_named(page_of):
    hidden = InstituteFactory(name_vi="Cơ quan chưa công bố", live=False)
    institute = InstituteFactory(name_vi=NAME, related=[hidden])
    InstituteFactory(name_vi="Phòng chưa công bố", parent=institute, live=False)
    assert "chưa công bố" not in str(page_of())


def test_entry_with_nothing_but_a_name_has_a_page(page_of):
    InstituteFactory(name_vi=NAME)
    assert page_of().h1.get_text() == NAME


def test_missing_vietnamese_name_shows_the_english_one_with_its_language(page_of):
    InstituteFactory(name_en="Institute of Marine Biotechnology", name_vi="")
    heading = page_of("/danh-ba/institute-of-marine-biotechnology/").h1
    assert (heading.get_text(), heading["lang"]) == ("Institute of Marine Biotechnology", "en")


def test_facts_and_contacts_are_printed(page_of):
    InstituteFactory(
        name_vi=NAME,
        name_en="Institute of Marine Biotechnology",
        ror="04k25m262",
        wikidata="Q4546769",
        agency_id="H24.99.01",
        registration="A-000/ĐK-KHCN",
        founded=1998,
        head="Nguyễn Văn A",
        staff=1062,
        staff_year=2023,
        street="Số 2 đường Mẫu",
        ward="phường Hải An",
        province=ProvinceFactory(name="Hải Phòng mẫu"),
        phone="(0225) 000 0001",
        email="vanthu@example.org",
        website="https://bimb.example/",
        fields_of_research=[ResearchFieldFactory(name_vi="Thủy sản mẫu")],
    )
    page = page_of()
    for expected in ("H24.99.01", "A-000/ĐK-KHCN", "1998", "Nguyễn Văn A", "1.062", "2023", "Thủy sản mẫu"):
        assert expected in words(page)
    assert "Số 2 đường Mẫu, phường Hải An, Hải Phòng mẫu" in words(page)
    links = {link["href"] for link in page.main.find_all("a", href=True)}
    assert {
        "https://ror.org/04k25m262",
        "https://www.wikidata.org/wiki/Q4546769",
        "tel:02250000001",
        "mailto:vanthu@example.org",
        "https://bimb.example/",
    } <= links


def test_way_from_the_highest_body_leads_through_those_above(page_of):
    ministry = InstituteFactory(name_vi="Bộ Mẫu")
    department = InstituteFactory(name_vi="Sở Mẫu", parent=ministry)
    InstituteFactory(name_vi=NAME, parent=department)
    assert "Bộ Mẫu › Sở Mẫu" in words(page_of())


def test_units_below_and_related_bodies_are_linked(page_of):
    institute = InstituteFactory(name_vi=NAME, related=[InstituteFactory(name_vi="Trường bạn")])
    InstituteFactory(name_vi="Phòng Vi tảo", parent=institute)
    page = page_of()
    assert page.find(id="don-vi").find("a", href="/danh-ba/phong-vi-tao/")
    assert page.find(id="lien-quan").find("a", href="/danh-ba/truong-ban/")


def test_former_names_stand_with_their_years_the_latest_first(page_of):
    former = {"kind": InstituteName.Kind.FORMER}
    names = [
        InstituteName(**former, name="Trạm Sinh vật biển", start_year=1998, end_year=2012),
        InstituteName(**former, name="Trung tâm Sinh học biển", start_year=2012, end_year=2019),
        InstituteName(kind=InstituteName.Kind.ABBREVIATION, name="BIMB"),
    ]
    InstituteFactory(name_vi=NAME, names=names)
    page = page_of()
    rows = [" ".join(row.get_text(" ").split()) for row in page.find(id="ten-goi").tbody.find_all("tr")]
    assert rows[1:] == ["2012 – 2019 Trung tâm Sinh học biển", "1998 – 2012 Trạm Sinh vật biển"]
    assert "BIMB" in words(page)


@pytest.mark.parametrize("status", ["merged", "renamed", "dissolved"])
def test_entry_that_ended_says_so_and_leads_to_its_successor(page_of, status):
    successor = InstituteFactory(name_vi="Viện mới")
    InstituteFactory(name_vi=NAME, status=status, status_date=date(2025, 7, 1), successor=successor)
    notice = page_of().find(role="note", class_="suggest mt-s")
    assert "01/07/2025" in notice.get_text()
    assert notice.find("a", href="/danh-ba/vien-moi/")
    assert page_of("/danh-ba/vien-moi/").find("a", href=ADDRESS)


@pytest.mark.parametrize("was_public", [True, False])
def test_way_ends_at_a_body_that_is_not_public(page_of, was_public):
    """Where that body belongs is what one person wrote, and nobody approved."""
    ministry = InstituteFactory(name_vi="Bộ Quốc phòng")
    hidden = InstituteFactory(name_vi="Cục chưa công bố", parent=ministry, live=was_public)
    InstituteFactory(name_vi=NAME, parent=hidden)
    if was_public:
        hidden.unpublish()
    assert "Bộ Quốc phòng" not in words(page_of())


def test_circle_of_parents_does_not_hang_the_page(page_of):
    # None can be saved through the form, but the data may hold one.
    institute = InstituteFactory(name_vi=NAME)
    type(institute).objects.filter(pk=institute.pk).update(parent=institute)
    assert page_of().h1.get_text() == NAME


def test_logo_takes_the_place_of_the_monogram(page_of):
    institute = InstituteFactory(name_vi=NAME, short_name="BIMB")
    assert page_of().find(class_="org-head").find(class_="mono").get_text() == "BIMB"
    type(institute).objects.filter(pk=institute.pk).update(logo=ImageFactory())
    head = page_of().find(class_="org-head")
    assert head.find("img")
    assert not head.find(class_="mono")


def test_description_is_in_the_readers_language_where_it_was_translated(page_of):
    institute = InstituteFactory(name_vi=NAME, description=[("paragraph", RichText("<p>Nuôi vi tảo.</p>"))])
    english = "/en/directory/vien-cong-nghe-sinh-hoc-bien/"
    assert page_of(english).select_one('.prose[lang="vi"]').get_text(strip=True) == "Nuôi vi tảo."
    copy = institute.copy_for_translation(Locale.objects.get(language_code="en"))
    copy.live, copy.description = False, [("paragraph", RichText("<p>Grows microalgae.</p>"))]
    copy.save()
    publish_reviewed_elsewhere(copy, user=None, reason="Test")
    assert "Grows microalgae." in words(page_of(english))
    assert "Nuôi vi tảo." in words(page_of())


def test_each_language_names_the_page_in_the_other(page_of):
    InstituteFactory(name_vi=NAME, short_name="BIMB")
    english = "http://testserver/en/directory/vien-cong-nghe-sinh-hoc-bien/"
    page = page_of()
    assert page.find("link", rel="canonical")["href"] == f"http://testserver{ADDRESS}"
    assert page.find("link", hreflang="en")["href"] == english
    assert page.find("meta", attrs={"name": "description"})["content"].startswith(NAME)
    assert page_of("/en/directory/vien-cong-nghe-sinh-hoc-bien/").find("link", hreflang="vi")["href"] == (
        f"http://testserver{ADDRESS}"
    )


def test_reader_gets_no_cookie(client):
    InstituteFactory(name_vi=NAME)
    for below in ("", "bao-loi/"):
        response = client.get(ADDRESS + below)
        assert not response.cookies
        assert "Cookie" not in response.headers.get("Vary", "")


def test_entry_whose_address_was_changed_is_found_at_every_address_that_it_had(client):
    institute = InstituteFactory(name_vi=NAME, name_en="Institute")
    for slug in ("ten-hai", "ten-ba"):
        institute.refresh_from_db()
        institute.slug = slug
        publish_reviewed_elsewhere(institute, user=None, reason="Test")
    for old in (ADDRESS, "/danh-ba/ten-hai/"):
        assert client.get(old).headers["Location"] == "/danh-ba/ten-ba/"
    assert client.get("/en/directory/ten-hai/").headers["Location"] == "/en/directory/ten-ba/"
    institute.refresh_from_db()
    institute.slug = "ten-hai"
    publish_reviewed_elsewhere(institute, user=None, reason="Test")
    assert client.get("/danh-ba/ten-hai/").status_code == 200
    assert client.get("/danh-ba/ten-ba/").headers["Location"] == "/danh-ba/ten-hai/"
    institute.refresh_from_db()
    institute.unpublish()
    assert client.get("/danh-ba/ten-hai/").status_code == 404


def test_address_that_waits_for_its_date_is_told_only_when_that_has_come(client):
    institute = InstituteFactory(name_vi=NAME)
    institute.unpublish()
    institute.slug, institute.go_live_at = "ten-hai", timezone.now() + timedelta(days=3)
    institute.save_revision()
    institute.get_workflow().start(desk.again(institute), UserFactory(role=desk.KEEPER))
    for role in ("Biên tập", desk.APPROVER):
        desk.approve(institute, UserFactory(role=role))
    revision = desk.again(institute).scheduled_revision
    assert client.get(ADDRESS).status_code == 404
    assert not Redirect.objects.exists()
    revision.content["go_live_at"] = timezone.now() - timedelta(minutes=1)
    revision.save()
    revision.publish()
    assert client.get(ADDRESS).headers["Location"] == "/danh-ba/ten-hai/"
