"""Institutes that an article names: found in its text, offered, and taken with one click."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.rich_text import RichText
from wagtail.test.utils.form_data import inline_formset

from articles.suggestions import BUTTON, suggest, tie
from directory.models import Institute, InstituteName, Province
from directory.names_in_text import Names, public_names
from tests.editorial import verbs
from tests.editorial.newsroom import form_of, is_refused
from tests.factories import ArticleFactory, InstituteFactory, ProvinceFactory, UserFactory
from tests.support.html import links, parse, words

from .desk import KEEPER, member, signed_in

pytestmark = pytest.mark.django_db


def found(text, *names):
    """The keys under which names, numbered from 1, are found in a line."""
    return [sorted(named.keys) for named in Names(enumerate(names, start=1)).find([text])]


class TestNames:
    def test_a_part_of_a_word_is_no_name(self):
        assert found("Vinacomin và VASTRA", "VAST", "Vina") == []

    def test_the_longest_wins(self):
        text = "Viện Hàn lâm Khoa học và Công nghệ Việt Nam họp."
        names = (
            "Viện Hàn lâm",
            "Viện Hàn lâm Khoa học và Công nghệ Việt Nam",
            "Khoa học và Công nghệ Việt Nam",
        )
        assert found(text, *names) == [[2]]

    def test_what_follows_the_longest_is_found_too(self):
        assert found("Viện Cơ học, Viện Toán học", "Viện Cơ học", "Viện Toán học") == [[1], [2]]

    def test_a_name_of_several_words_is_found_in_any_case(self):
        assert found("VIỆN CƠ HỌC và viện cơ học", "Viện Cơ học") == [[1]]

    def test_one_word_is_found_in_its_own_case_alone(self):
        assert found("The vast sea", "VAST") == []
        assert found("Theo VAST, mùa bão", "VAST") == [[1]]

    def test_an_ordinary_word_or_a_letter_is_no_name(self):
        assert found("biển xanh A", "biển", "A", "", "-") == []

    def test_accents_matter(self):
        assert found("Viện Co học", "Viện Cơ học") == []

    def test_decomposed_letters_are_the_same(self):
        assert found("Vie\u0323\u0302n Co\u031b ho\u0323c", "Viện Cơ học") == [[1]]

    def test_signs_between_words_do_not_matter(self):
        assert found("Viện KH-CN “Biển”", "Viện KH&CN Biển") == [[1]]

    def test_a_name_does_not_reach_over_the_end_of_a_line(self):
        names = Names([(1, "Viện Cơ học")])
        assert names.find(["Viện Cơ", "học"]) == []

    def test_two_of_one_name_come_together(self):
        assert found("Đoàn của HMU", "HMU", "HMU") == [[1, 2]]

    def test_longest_of_twenty_thousand_that_begin_alike_is_found(self):
        rows = [(key, f"Viện Nghiên cứu Khoa học và Công nghệ thứ {key}") for key in range(20_000)]
        text = "Chiều nay Viện Nghiên cứu Khoa học và Công nghệ thứ 19999 họp với các đơn vị."
        assert [named.keys for named in Names(rows).find([text])] == [{19_999}]


@pytest.fixture
def institute():
    return InstituteFactory(
        name_vi="Viện Nghiên cứu Hải sản",
        short_name="RIMF",
        names=[InstituteName(kind="former", name="Trạm Nghiên cứu cá biển")],
    )


def draft(**fields):
    return verbs.draft(**fields)


class TestSuggesting:
    @pytest.mark.parametrize(
        "fields",
        [
            {"title": "Viện Nghiên cứu Hải sản nghiệm thu đề tài"},
            {"lead": "Chiều 20/3, RIMF họp."},
            {"body": [("paragraph", RichText("<p>Trước đây là <b>Trạm Nghiên cứu cá biển</b>.</p>"))]},
        ],
    )
    def test_title_lead_and_body_are_read_for_every_name(self, institute, fields):
        assert [one.institutes for one in suggest(draft(**fields))] == [[institute]]

    def test_drafts_of_the_directory_are_not_told(self):
        InstituteFactory(name_vi="Viện Cơ học", live=False)
        assert suggest(draft(title="Viện Cơ học họp")) == []

    def test_what_was_taken_down_or_came_since_is_known_at_once(self, institute):
        article = draft(title="Viện Nghiên cứu Hải sản và Viện Cơ học")
        assert len(suggest(article)) == 1
        InstituteFactory(name_vi="Viện Cơ học")
        assert len(suggest(article)) == 2
        institute.unpublish()
        assert [one.words for one in suggest(article)] == ["Viện Cơ học"]

    def test_what_the_article_is_about_is_not_suggested_again(self, institute):
        article = draft(title="RIMF họp")
        assert tie(article, institute, article.owner)
        assert suggest(verbs.again(article).get_latest_revision_as_object()) == []

    def test_an_abbreviation_of_two_is_listed_and_not_for_one_click(self, institute):
        other = InstituteFactory(name_vi="Viện Khác", short_name="RIMF")
        (suggestion,) = suggest(draft(title="RIMF họp"))
        assert set(suggestion.institutes) == {institute, other}
        assert not suggestion.is_certain

    def test_it_asks_the_database_as_often_for_one_name_as_for_many(
        self, institute, django_assert_num_queries
    ):
        article = draft(title="RIMF và Viện Cơ học, Viện Toán học")
        assert article.locale
        public_names()
        # 1 for whether names changed, 1 for the links, 1 for the institutes.
        with django_assert_num_queries(3):
            suggest(article)
        InstituteFactory(name_vi="Viện Cơ học")
        InstituteFactory(name_vi="Viện Toán học")
        # 2 more to compile the names anew.
        with django_assert_num_queries(5):
            assert len(suggest(article)) == 3


def edit(article):
    return reverse("wagtailadmin_pages:edit", args=[article.pk])


def accept(client, article, institute, **typed):
    """Press the button of a suggestion: it sends the editor's form."""
    newest = verbs.again(article).get_latest_revision_as_object()
    rows = [
        {"id": str(row.pk or ""), "institute": str(row.institute_id)} for row in newest.institute_links.all()
    ]
    saved = sum(bool(row["id"]) for row in rows)
    form = form_of(newest, institute_links=inline_formset(rows, initial=saved)) | typed
    return client.post(edit(article), form | {BUTTON: institute})


def tied(article) -> list:
    """What the newest version of an article is about."""
    return [
        row.institute for row in verbs.again(article).get_latest_revision_as_object().institute_links.all()
    ]


class TestAccepting:
    @pytest.fixture
    def article(self):
        return draft(title="Viện Nghiên cứu Hải sản nghiệm thu đề tài")

    @pytest.mark.parametrize("role", ["Phóng viên", KEEPER, "Đại diện viện"])
    def test_is_for_who_may_edit_the_article(self, article, institute, role):
        assert is_refused(accept(member(role), article, institute.pk))
        assert tied(article) == []

    @pytest.mark.parametrize("key", ["", "x", "-1", "9" * 40, "٣٣x"])
    def test_nonsense_adds_nothing(self, article, key):
        assert accept(signed_in(article.owner), article, key).status_code == 302
        assert tied(article) == []

    def test_an_entry_that_is_not_public_is_not_added_and_loses_no_text(self, article):
        hidden = InstituteFactory(live=False)
        accept(signed_in(article.owner), article, hidden.pk, lead="Gõ dở.")
        assert tied(article) == []
        assert verbs.again(article).latest_revision.content["lead"] == "Gõ dở."

    def test_a_locked_article_stays_as_it_is(self, article, institute):
        type(article).objects.filter(pk=article.pk).update(locked=True, locked_by=UserFactory())
        accept(signed_in(article.owner), article, institute.pk)
        assert tied(article) == []

    def test_keeps_what_was_typed_and_not_yet_saved(self, article, institute):
        response = accept(signed_in(article.owner), article, institute.pk, lead="Vừa gõ, chưa lưu.")
        assert response.url == edit(article)
        assert tied(article) == [institute]
        assert verbs.again(article).latest_revision.content["lead"] == "Vừa gõ, chưa lưu."

    def test_adds_the_institute_to_the_draft_and_to_nothing_public(self, institute):
        article = verbs.approved(draft(title="Viện Nghiên cứu Hải sản nghiệm thu đề tài"))
        accept(signed_in(article.owner), article, institute.pk)
        assert article.institute_links.count() == 0
        assert verbs.again(article).latest_revision.user == article.owner
        assert tied(article) == [institute]

    def test_twice_is_once(self, article, institute):
        client = signed_in(article.owner)
        for _ in range(2):
            accept(client, article, institute.pk)
        assert tied(article) == [institute]

    def test_keeps_what_the_draft_was_about_before(self, article, institute):
        other = InstituteFactory()
        tie(article, other, article.owner)
        accept(signed_in(article.owner), article, institute.pk)
        assert tied(article) == [other, institute]

    def test_is_offered_beside_the_editor_by_a_button_that_saves_its_form(self, article, institute):
        markup = parse(signed_in(article.owner).get(edit(article)))
        button = markup.select_one(f"button[name={BUTTON}]")
        assert button["value"] == str(institute.pk)
        assert markup.find(id=button["form"]).name == "form"
        assert f"/danh-ba/{institute.slug}/" in links(button.find_parent("li"))

    def test_nothing_is_offered_for_an_article_that_was_never_saved(self):
        section = ArticleFactory().get_parent()
        address = reverse("wagtailadmin_pages:add", args=["articles", "articlepage", section.pk])
        assert member("Phóng viên").get(address).status_code == 200


class TestChooser:
    def choose(self, client, **query):
        return client.get(reverse("wagtailsnippetchoosers_directory_institute:choose_results"), query)

    def test_finds_public_entries_without_accents(self, institute):
        InstituteFactory(name_vi="Viện Cơ học")
        content = self.choose(member("Phóng viên"), q="hai san").content.decode()
        assert "Viện Nghiên cứu Hải sản" in content
        assert "Viện Cơ học" not in content

    def test_tells_two_of_one_name_apart(self):
        for name in ("Hải Phòng", "Khánh Hòa"):
            province = Province.objects.filter(name=name).first() or ProvinceFactory(name=name)
            InstituteFactory(name_vi="Viện Biển", kind="hospital", province=province)
        markup = self.choose(member("Phóng viên")).content.decode()
        rows = BeautifulSoup(markup, "html.parser").select("tbody tr")
        assert {words(row.select("td")[2]) for row in rows} == {"Hải Phòng", "Khánh Hòa"}
        assert {words(row.select("td")[1]) for row in rows} == {"bệnh viện"}

    def test_shows_writers_no_draft(self):
        InstituteFactory(name_vi="Viện chưa công bố", live=False)
        assert "Viện chưa công bố" not in self.choose(member("Phóng viên")).content.decode()
        assert "Viện chưa công bố" in self.choose(member(KEEPER)).content.decode()

    def test_offers_each_organisation_once(self, institute):
        from wagtail.models import Locale

        english = institute.copy_for_translation(Locale.objects.get(language_code="en"))
        english.live = False
        english.save()
        content = self.choose(member(KEEPER)).content.decode()
        assert content.count("/chosen/") == Institute.objects.entries().count()
