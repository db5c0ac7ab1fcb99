"""The published versions of an article, at /phien-ban/ below it, in English at /versions/."""

import pytest
from django.core.cache import caches
from django.utils import timezone
from wagtail.models import Revision
from wagtail.rich_text import RichText

from articles.models import ArticleAuthor, RelatedArticle
from editorial.gate import publish_in_emergency
from editorial.models import Publication
from tests.editorial import verbs as desk
from tests.factories import (
    ArticleFactory,
    ImageFactory,
    TopicFactory,
    UserFactory,
    make_private,
    publish,
    rename,
    section,
)
from tests.support.html import links, parse, words

from .correcting import REASON, TEXT, corrected, correction

pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    """One of which three versions were published: the second with a correction, the third with another title."""
    article = ArticleFactory(title="Bản đầu", slug="bai", lead="Kinh phí 12 tỷ đồng.")
    return corrected(
        corrected(article, title="Bản hai", lead="Kinh phí 1,2 tỷ đồng."),
        correction(text="Hai"),
        title="Bản ba",
    )


def read(client, address, status=200):
    response = client.get(address)
    assert response.status_code == status
    return parse(response)


def listed(client, article) -> list[str]:
    """The names of the versions that are listed."""
    items = read(client, article.versions_url).select("ol[reversed] > li")
    return [words(item.p).partition(",")[0] for item in items]


class TestHidden:
    @pytest.mark.parametrize("number", ["0", "4", "99", "01", "-1", "a", "1a", "99999", "9" * 30])
    def test_unknown_number_is_not_found(self, client, article, number):
        read(client, f"{article.versions_url}{number}/", 404)

    @pytest.mark.parametrize("below", ["", "1/"])
    def test_word_of_another_language_is_not_found(self, client, article, below):
        read(client, f"{article.url}versions/{below}", 404)

    @pytest.mark.parametrize("below", ["", "1/"])
    def test_versions_of_what_is_not_public_are_not_found(self, client, article, below):
        article.unpublish()
        read(client, article.versions_url + below, 404)

    @pytest.mark.parametrize("below", ["", "1/"])
    def test_private_article_asks_for_its_password(self, client, article, below):
        make_private(section())
        response = client.get(article.versions_url + below)
        assert b'type="password"' in response.content
        assert "Bản đầu" not in response.content.decode()
        assert "no-cache" in response.headers["Cache-Control"]

    @pytest.mark.parametrize("take_offline", ["unpublish", "expire"])
    def test_versions_from_before_it_was_taken_offline_stay_hidden(self, client, article, take_offline):
        article.unpublish(
            set_expired=take_offline == "expire",
            log_action="wagtail.unpublish.scheduled" if take_offline == "expire" else "wagtail.unpublish",
        )
        article = corrected(corrected(article, title="Bản bốn"), title="Bản năm")
        assert [name.split()[-1] for name in listed(client, article)] == ["5", "4"]
        for number in (1, 2, 3):
            read(client, f"{article.versions_url}{number}/", 404)
        assert "Bản bốn" in words(read(client, f"{article.versions_url}4/"))

    def test_version_whose_text_was_cleared_away_is_named_but_not_linked(self, client, article):
        Revision.objects.filter(object_str="Bản đầu").delete()
        assert len(listed(client, article)) == 3
        assert f"{article.versions_url}1/" not in links(read(client, article.versions_url))
        read(client, f"{article.versions_url}1/", 404)

    @pytest.mark.parametrize("confirmed", [False, True])
    def test_replaced_emergency_can_be_read_if_somebody_confirmed_it(self, client, confirmed):
        page, administrator = desk.draft(title="Bão"), UserFactory(role="Quản trị")
        publish_in_emergency(page, page.latest_revision, user=administrator, reason="Cảnh báo bão số 3")
        if confirmed:
            Publication.objects.update(confirmed_at=timezone.now(), confirmed_by=desk.approver())
        page = corrected(desk.again(page), title="Bão đã tan")
        linked = f"{page.versions_url}1/" in links(read(client, page.versions_url))
        assert linked == confirmed
        read(client, f"{page.versions_url}1/", 200 if confirmed else 404)

    def test_draft_is_no_version(self, client, article):
        desk.edit(article, desk.reporter(), title="Chưa ai duyệt")
        assert len(listed(client, article)) == 3
        assert "Chưa ai duyệt" not in client.get(article.versions_url).content.decode()

    def test_alias_has_none(self, client, article):
        alias = article.create_alias(update_slug="bi-danh")
        assert not alias.was_republished
        read(client, alias.versions_url, 404)


class TestList:
    def test_newest_comes_first_and_is_marked(self, client, article):
        soup = read(client, article.versions_url)
        items = soup.select("ol[reversed] > li")
        assert [item["value"] for item in items] == ["3", "2", "1"]
        assert [len(item.select(".chip")) for item in items] == [1, 0, 0]
        place = article.versions_url
        assert [item.a["href"] for item in items] == [article.url, f"{place}2/", f"{place}1/"]

    def test_moment_of_publication_is_told(self, client):
        article = ArticleFactory()
        Publication.objects.update(published_at="2024-03-25T20:05:00.123456Z")
        time = read(client, article.versions_url).select_one("ol[reversed] time")
        assert time.string == "03:05 26/03/2024"
        assert time["datetime"] == "2024-03-26T03:05:00+0700"

    def test_each_correction_stands_with_the_version_that_it_came_with(self, client, article):
        third, second, first = read(client, article.versions_url).select("ol[reversed] > li")
        assert [len(item.select(".correction__note")) for item in (first, second, third)] == [0, 1, 1]
        assert TEXT in words(second)
        assert REASON in words(second)
        assert "Hai" in words(third)

    def test_correction_of_a_version_that_is_gone_is_not_told_again(self, client, article):
        Revision.objects.filter(object_str="Bản hai").delete()
        third, *_ = read(client, article.versions_url).select("ol[reversed] > li")
        assert len(third.select(".correction__note")) == 2

    def test_article_published_once_has_one(self, client):
        assert len(listed(client, ArticleFactory())) == 1

    def test_english_article_has_them_at_versions(self, client):
        article = corrected(ArticleFactory(parent=section(language="en")))
        soup = read(client, f"{article.url}versions/")
        assert soup.html["lang"] == "en"
        assert f"{article.url}versions/1/" in links(soup)
        read(client, f"{article.url}versions/1/")
        read(client, f"{article.url}phien-ban/", 404)


class TestVersion:
    def test_shows_what_it_said_then_and_that_it_is_old(self, client, article):
        soup = read(client, f"{article.versions_url}1/")
        assert soup.h1.string == "Bản đầu"
        assert soup.select_one(".sapo").string == "Kinh phí 12 tỷ đồng."
        assert soup.select(".correction") == []
        assert links(soup.select_one(".version-notice")) == [article.url]

    def test_shows_the_correction_that_it_had(self, client, article):
        soup = read(client, f"{article.versions_url}2/")
        assert [words(note) for note in soup.select(".correction__note")] != []
        assert TEXT in words(soup.select_one(".correction"))
        assert "Hai" not in words(soup.select_one(".correction"))

    def test_current_one_is_the_article(self, client, article):
        response = client.get(f"{article.versions_url}3/")
        assert (response.status_code, response.headers["Location"]) == (302, article.url)

    def test_authors_body_and_topics_are_those_of_then(self, client):
        topic = TopicFactory(name="Hải dương học")
        body = [("paragraph", RichText("<p>Đoạn cũ</p>"))]
        article = ArticleFactory(authors=[ArticleAuthor(name="Thu Hà")], topics=[topic], body=body)
        article.authors, article.topics, article.body = [ArticleAuthor(name="An Bình")], [], []
        article = corrected(article)
        text = words(read(client, f"{article.versions_url}1/").select_one("article.article"))
        assert "Thu Hà" in text
        assert "Hải dương học" in text
        assert "Đoạn cũ" in text
        assert "An Bình" not in text

    def test_what_it_referred_to_may_be_gone(self, client):
        other, image, topic = ArticleFactory(), ImageFactory(), TopicFactory()
        article = ArticleFactory(related=[RelatedArticle(article=other)], list_image=image, topics=[topic])
        article.related, article.list_image, article.topics = [], None, []
        article = corrected(article)
        for gone in (other, image, topic):
            gone.delete()
        read(client, f"{article.versions_url}1/")

    def test_old_address_leads_to_the_version_at_the_new_one(self, client, article):
        old = article.versions_url
        rename(article, "dia-chi-moi")
        for below in ("", "1/"):
            response = client.get(old + below)
            assert (response.status_code, response.headers["Location"]) == (301, article.versions_url + below)
        soup = read(client, f"{article.versions_url}1/")
        assert article.versions_url in links(soup)
        assert old not in links(soup)


@pytest.mark.parametrize("below", ["", "1/"])
class TestHead:
    def test_search_engines_are_sent_to_the_article(self, client, article, below):
        head = read(client, article.versions_url + below).head
        assert head.select_one("[name=robots]")["content"] == "noindex"
        assert [link["href"] for link in head.select("[rel=canonical]")] == [article.full_url]
        assert head.select("[property^=og]") == []
        assert "NewsArticle" not in str(head)

    def test_every_reader_gets_the_same_without_a_cookie(self, client, article, below):
        response = client.get(article.versions_url + below, headers={"accept-language": "en"})
        assert not response.cookies
        assert "private" not in response.headers.get("Cache-Control", "")
        assert "Cookie" not in response.headers.get("Vary", "")
        again = client.get(article.versions_url + below, headers={"if-none-match": response.headers["ETag"]})
        assert again.status_code == 304

    def test_staff_may_look_too_and_get_a_private_answer(self, client, article, below):
        client.force_login(desk.desk_editor())
        response = client.get(article.versions_url + below)
        assert response.status_code == 200
        assert response.headers["Cache-Control"] == "private, no-store"

    def test_policy_allows_nothing_inline(self, client, article, below):
        response = client.get(article.versions_url + below)
        assert "unsafe" not in response.headers["Content-Security-Policy"]
        assert parse(response)(style=True) == []


class TestArticle:
    def test_published_once_links_to_no_versions(self, client):
        article = ArticleFactory()
        assert article.versions_url not in links(read(client, article.url))

    def test_published_again_links_to_them(self, client, article):
        assert article.versions_url in links(read(client, article.url))

    def test_address_without_slash_leads_to_the_one_with(self, client, article):
        assert client.get(article.versions_url.rstrip("/")).headers["Location"] == article.versions_url


class TestQueries:
    # Site, language and home page (3); restrictions (1); the agency (1); what frames the page (1); finding the
    # index, the section and the article (6).
    ANY = 12

    @pytest.fixture
    def count(self, client, django_assert_num_queries):
        def check(address, expected):
            client.get(address)
            caches["renditions"].clear()
            with django_assert_num_queries(expected):
                assert client.get(address).status_code == 200

        return check

    def test_article_without_corrections_takes_none_for_them(self, count):
        # Fifteen, as tests/articles/test_query_counts.py says, less the pictures of the others, and the institutes
        # and their directory.
        article = ArticleFactory()
        count(article.url, 12)
        publish(article)
        count(article.url, 12)

    def test_corrected_article_takes_one_more(self, count, article):
        count(article.url, 13)
        for _ in range(3):
            article = corrected(article)
        count(article.url, 13)

    def test_list_takes_fourteen(self, count, article):
        # The publications with their corrections (1); when it was last taken offline (1).
        count(article.versions_url, self.ANY + 2)
        for _ in range(3):
            article = corrected(article)
        count(article.versions_url, self.ANY + 2)

    def test_version_takes_twenty(self, count, article):
        # As the list (2). What it said (1), whether its language and its kind are still there (2), the section and
        # the editors' comments, which Wagtail reads with it (2); related articles, the rest being in what was
        # read (1).
        count(f"{article.versions_url}1/", self.ANY + 2 + 6)
        for _ in range(3):
            article = corrected(article)
        count(f"{article.versions_url}1/", self.ANY + 2 + 6)
