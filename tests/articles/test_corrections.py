"""A correction is part of an article: reviewed with it, public with it, and said wherever the article is told."""

import json
from datetime import date
from xml.etree import ElementTree

import pytest
from wagtail.models import Locale
from wagtail_localize.operations import translate_object

from articles.models import ArticlePage
from editorial.content import digest_of
from tests.editorial import verbs as desk
from tests.factories import ArticleFactory, UserFactory, section
from tests.support.html import parse, words

from .correcting import REASON, TEXT, corrected, correction

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"
HOSTILE = "</script><script>alert(1)</script> & “Đ”"


def read(client, page):
    return parse(client.get(page.url))


class TestReview:
    @pytest.fixture
    def leader(self):
        return desk.approver()

    @pytest.fixture
    def page(self, leader):
        """A published article to which an approver has written a correction."""
        return desk.edit(desk.approved(), leader, corrections=[correction()])

    def test_correction_changes_the_content(self, page):
        after, before = page.revisions.order_by("-pk")[:2]
        assert digest_of(before) != digest_of(after)

    @pytest.mark.parametrize("field", ["text", "reason", "date"])
    def test_other_wording_is_other_content(self, field):
        page, other = (
            ArticleFactory(corrections=[correction()]),
            {"text": "x", "reason": "x", "date": date(2024, 1, 1)},
        )
        before = digest_of(page)
        page.corrections = [correction(**{field: other[field]})]
        assert digest_of(page) != before

    def test_key_and_row_of_a_stored_correction_are_no_content(self, page):
        draft = digest_of(page.get_latest_revision())
        assert digest_of(desk.approved(page)) == draft

    def test_who_wrote_it_does_not_approve_it(self, page, leader):
        page = desk.desk_approved(page)
        assert not desk.may_approve(page, leader)
        assert not desk.again(page).corrections.exists()

    def test_it_is_public_with_the_approved_version_and_not_before(self, client, page):
        for step in (desk.submit, lambda page: desk.approve(page, desk.desk_editor())):
            page = step(page)
            assert TEXT not in client.get(page.url).content.decode()
        page = desk.approve(page, desk.approver())
        assert TEXT in client.get(page.url).content.decode()

    def test_correction_that_was_sent_back_stays_hidden(self, client, page):
        page = desk.ask_for_changes(desk.desk_approved(page), desk.approver())
        assert TEXT not in client.get(page.url).content.decode()


class TestPage:
    def test_article_without_corrections_has_no_box(self, client):
        soup = read(client, ArticleFactory())
        assert soup.select(".correction") == []
        assert len(soup.select(".dates time")) == 1

    def test_box_stands_before_the_lead_and_says_what_when_and_why(self, client):
        soup = read(client, corrected())
        box = soup.select_one(".prose > aside.correction")
        assert box.find_next_sibling("p")["class"] == ["sapo"]
        assert box["aria-labelledby"] == box.h2["id"]
        assert box.time["datetime"] == "2024-03-25"
        assert TEXT in words(box)
        assert REASON in words(box)

    @pytest.mark.parametrize(("language", "printed"), [("vi", "25/03/2024"), ("en", "25 March 2024")])
    def test_date_is_printed_as_the_language_writes_it(self, client, language, printed):
        soup = read(client, corrected(ArticleFactory(parent=section(language=language))))
        assert [time.string for time in soup.select(".correction time, .dates time")][-1] == printed

    def test_newest_comes_first_and_is_the_date_on_top(self, client):
        days = [date(2024, 4, 1), date(2024, 6, 1), date(2024, 5, 1)]
        soup = read(client, corrected(None, *[correction(date=day) for day in days]))
        dates = [time["datetime"] for time in soup.select(".correction time")]
        assert dates == ["2024-06-01", "2024-05-01", "2024-04-01"]
        assert [time["datetime"] for time in soup.select(".dates time")] == ["2024-03-22", "2024-06-01"]

    def test_text_with_markup_is_text(self, client):
        html = client.get(corrected(None, correction(text=HOSTILE, reason=HOSTILE)).url).content.decode()
        assert HOSTILE not in html
        assert html.count("&lt;script&gt;alert(1)") == 2

    def test_correction_of_a_version_published_for_the_first_time_is_shown(self, client):
        """What was public elsewhere before may have been corrected there."""
        assert TEXT in words(read(client, ArticleFactory(corrections=[correction()])))


class TestStructuredData:
    @staticmethod
    def described(client, page):
        scripts = read(client, page)("script", type="application/ld+json")
        return next(
            data for script in scripts if (data := json.loads(script.string))["@type"] == "NewsArticle"
        )

    def test_article_without_corrections_speaks_of_none(self, client):
        assert "correction" not in self.described(client, ArticleFactory())

    def test_corrections_are_told_newest_first(self, client):
        rows = [correction(text=HOSTILE), correction(date=date(2024, 4, 1))]
        assert self.described(client, corrected(None, *rows))["correction"] == [
            {"@type": "CorrectionComment", "text": TEXT, "datePublished": "2024-04-01"},
            {"@type": "CorrectionComment", "text": HOSTILE, "datePublished": "2024-03-25"},
        ]


class TestFeed:
    @staticmethod
    def feed(client, name):
        return ElementTree.fromstring(client.get(f"/tin-tuc/{name}").content)

    def test_item_begins_with_the_note_and_keeps_its_title_and_name(self, client):
        article = ArticleFactory(title="Kinh phí đề tài")
        before = self.feed(client, "rss.xml").find("channel/item")
        corrected(article)
        after = self.feed(client, "rss.xml").find("channel/item")
        note, lead = after.findtext("description").split("\n\n")
        assert "25/03/2024" in note
        assert TEXT in note
        assert REASON in note
        assert lead == article.lead
        assert after.findtext("title") == "Kinh phí đề tài"
        assert after.findtext("guid") == before.findtext("guid")

    def test_atom_entry_is_updated_when_the_correction_went_public(self, client):
        article = ArticleFactory()
        before = self.feed(client, "atom.xml").findtext(f"{ATOM}entry/{ATOM}updated")
        article = corrected(article)
        entry = self.feed(client, "atom.xml").find(f"{ATOM}entry")
        assert before < entry.findtext(f"{ATOM}updated") == article.last_published_at.isoformat()
        assert TEXT in entry.findtext(f"{ATOM}summary")

    def test_control_characters_do_not_break_it(self, client):
        corrected(None, correction(text="Dòng một\x0bdòng hai"))
        assert "Dòng một dòng hai" in "".join(self.feed(client, "rss.xml").itertext())

    def test_query_count_does_not_grow_with_corrections(self, client, django_assert_max_num_queries):
        counts = []
        for _ in range(2):
            corrected(None, correction(), correction())
            client.get("/tin-tuc/rss.xml")
            with django_assert_max_num_queries(30) as queries:
                client.get("/tin-tuc/rss.xml")
            counts.append(len(queries))
        assert counts[0] == counts[1]


class TestCopies:
    def test_copy_is_a_new_article_without_corrections(self):
        copy = corrected().copy(update_attrs={"slug": "ban-sao"}, user=UserFactory(is_superuser=True))
        assert not copy.get_latest_revision_as_object().corrections.exists()
        assert not ArticlePage.objects.get(pk=copy.pk).corrections.exists()

    def test_translation_never_said_what_they_correct(self):
        article, english = corrected(), Locale.objects.get(language_code="en")
        translate_object(article, [english], user=UserFactory())
        translation = article.get_translation(english)
        for version in (translation, translation.get_latest_revision_as_object()):
            assert not version.corrections.exists()

    def test_alias_shows_what_its_source_shows(self):
        article = corrected()
        alias = article.create_alias(update_slug="bi-danh")
        assert [row.text for row in alias.correction_list] == [TEXT]
