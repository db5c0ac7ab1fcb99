"""What the home page shows of the directory: the units of a body, and the band from which it is looked up."""

from datetime import date

import pytest
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation, TranslationSource

from articles.models import ArticleInstitute
from directory.models import DirectoryPage, Institute
from home.models import HomePage
from tests.factories import ArticleFactory, InstituteFactory, home, make_private, publish
from tests.support.html import links, parse, words

pytestmark = pytest.mark.django_db


def band(client, address="/"):
    """The band as it is drawn, or None."""
    return parse(client.get(address)).select_one("main .band")


def arrange(*rows, language="vi"):
    page = home(language)
    page.rows = list(rows)
    publish(page)


def units(body, count=5) -> tuple:
    return "row", [("units", {"heading": "Tổ chức KH&CN thuộc Sở", "body": body, "count": count})]


def look_up(*institutes) -> tuple:
    value = {
        "heading": "Dữ liệu các trường, viện",
        "introduction": "Tra cứu.",
        "institutes": list(institutes),
    }
    return "directory", value


def article_about(*institutes, **fields):
    return ArticleFactory(institute_links=[ArticleInstitute(institute=one) for one in institutes], **fields)


def unpublish(institute):
    Institute.objects.get(pk=institute.pk).unpublish()


class TestUnits:
    def test_are_the_public_ones_of_the_body_in_vietnamese_order(self, client):
        body = InstituteFactory(name_vi="Sở Khoa học và Công nghệ")
        for name in ("Trung tâm Đo lường", "Trung tâm Dịch vụ", "Chi cục Ươm tạo"):
            InstituteFactory(name_vi=name, parent=body)
        InstituteFactory(name_vi="Chi cục Nháp", parent=body, live=False)
        InstituteFactory(name_vi="Viện khác")
        arrange(units(body))
        column = parse(client.get("/")).select_one("main div.section section")
        names = [words(link) for link in column.select("ul a")]
        assert names == ["Chi cục Ươm tạo", "Trung tâm Dịch vụ", "Trung tâm Đo lường"]
        assert links(column)[:2] == [f"/danh-ba/?coquan={body.slug}", "/danh-ba/chi-cuc-uom-tao/"]

    def test_no_more_than_asked_for(self, client):
        body = InstituteFactory()
        InstituteFactory.create_batch(3, parent=body)
        arrange(units(body, 2))
        assert len(parse(client.get("/")).select("main div.section ul.orgs > li")) == 2

    def test_body_without_public_units_or_that_is_not_public_leaves_no_column(self, client):
        body = InstituteFactory()
        arrange(units(body))
        assert parse(client.get("/")).select("main div.section") == []
        InstituteFactory(parent=body)
        unpublish(body)
        assert parse(client.get("/")).select("main div.section") == []

    def test_body_that_was_deleted_leaves_no_column(self, client):
        body = InstituteFactory()
        arrange(units(body))
        Institute.objects.filter(pk=body.pk).delete()
        assert client.get("/").status_code == 200


class TestLookUp:
    def test_is_left_out_while_the_directory_is_empty(self, client):
        InstituteFactory(live=False)
        assert band(client) is None

    def test_stands_on_a_new_home_page_in_both_languages(self, client):
        InstituteFactory(name_vi="Viện Hải dương", name_en="Institute of Oceanography")
        assert words(band(client).h2) == "Dữ liệu các trường, viện"
        assert words(band(client, "/en/").h2) == "Universities and institutes"
        assert band(client, "/en/").form["action"] == "/en/directory/"

    def test_numbers_lead_to_the_lists_that_they_count(self, client):
        InstituteFactory.create_batch(2, kind="university")
        InstituteFactory(kind="hospital")
        InstituteFactory(kind="hospital", live=False)
        doors = band(client).select(".doors a")
        assert [words(door.b) for door in doors] == ["3", "2", "1"]
        for door in doors:
            listed = parse(client.get(door["href"])).select(".cards h3")
            assert str(len(listed)) == words(door.b)

    def test_form_finds_what_the_directory_finds(self, client):
        InstituteFactory(name_vi="Viện Hải dương học")
        form = band(client).form
        answer = client.get(form["action"], {form.find("input")["name"]: "hai duong"})
        assert "Viện Hải dương học" in answer.text

    def test_shows_the_chosen_entries_in_their_order_with_the_number_of_their_articles(self, client):
        first, second = InstituteFactory(name_vi="Viện Z"), InstituteFactory(name_vi="Viện A")
        article_about(second)
        arrange(look_up(first, second))
        shown = [(words(item.a), [words(p) for p in item("p")]) for item in band(client).select(".orgs > li")]
        assert shown == [("Viện Z", []), ("Viện A", ["1 tin bài"])]

    def test_chosen_entry_that_is_no_longer_public_is_left_out(self, client):
        gone, stays = InstituteFactory(), InstituteFactory(name_vi="Viện còn lại")
        arrange(look_up(gone, stays))
        unpublish(gone)
        assert [words(link) for link in band(client).select(".orgs a")] == ["Viện còn lại"]

    def test_without_a_choice_shows_whom_the_newest_public_articles_are_about(self, client):
        named = {day: InstituteFactory(name_vi=f"Viện {day}") for day in range(1, 7)}
        for day, institute in named.items():
            article_about(institute, publication_date=date(2026, 3, day))
        article_about(named[5], publication_date=date(2026, 3, 20))
        article_about(named[1], publication_date=date(2026, 3, 21), live=False)
        make_private(article_about(named[1], publication_date=date(2026, 3, 22)))
        unpublish(named[6])
        shown = [words(link) for link in band(client).select(".orgs a")]
        assert shown == ["Viện 5", "Viện 4", "Viện 3", "Viện 2"]

    def test_chart_has_the_entries_that_lie_on_it_and_counts_the_others(self, client):
        InstituteFactory(name_vi="Viện ở Đồ Sơn", latitude="20.718", longitude="106.78")
        InstituteFactory()
        chart = band(client).figure
        assert [pin["aria-label"] for pin in chart.select("a.m-pin")] == ["1. Viện ở Đồ Sơn"]
        assert "1 đơn vị của danh bạ" in words(chart.figcaption)

    def test_is_left_out_where_no_reader_may_open_the_directory(self, client):
        InstituteFactory()
        make_private(DirectoryPage.objects.get(locale__language_code="vi"))
        assert band(client) is None

    def test_entry_that_is_not_public_cannot_be_chosen(self):
        hidden, public = InstituteFactory(live=False), InstituteFactory()
        block = (
            HomePage._meta.get_field("rows").stream_block.child_blocks["directory"].child_blocks["institutes"]
        )
        chooser = block.child_block
        assert chooser.value_from_form(str(hidden.pk)) is None
        assert chooser.value_from_form(str(public.pk)) == public


def test_home_page_is_translated_without_translating_the_entries_that_it_names():
    body, named = InstituteFactory(), InstituteFactory()
    page = home()
    Page.objects.get(pk=home("en").pk).delete()
    arrange(units(body), look_up(named))
    source, _ = TranslationSource.update_or_create_from_instance(home())
    english = Locale.objects.get(language_code="en")
    translation = Translation.objects.create(source=source, target_locale=english)
    translation.save_target(publish=False)
    rows = page.get_translation(english).get_latest_revision_as_object().rows
    assert rows[0].value[0].value["body"] == body
    assert list(rows[1].value["institutes"]) == [named]
