"""Articles from a file of lines of JSON."""

import json

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import CommandError, call_command
from wagtail.log_actions import LogContext
from wagtail.models import Page, PageLogEntry

from articles.models import ArticlePage
from editorial.bulk import add_pages_reviewed_elsewhere
from editorial.content import digest_of
from editorial.models import Publication
from search.finding import remembered
from tests.factories import ArticleFactory, UserFactory, section
from tests.search.reader import found
from tests.support.html import parse, words

pytestmark = pytest.mark.django_db

ROW = {
    "id": "a-1",
    "title": "Nghiệm thu mô hình nuôi rong sụn",
    "lead": "Năng suất đạt 5 tấn.",
    "body": "Đoạn một có dấu < và &.\n\nĐoạn hai.",
    "date": "2019-05-06",
    "category": "Tin",
}


@pytest.fixture
def administrator():
    return UserFactory(role="Quản trị", username="quantri-nhap")


@pytest.fixture
def load(tmp_path, capsys):
    """Import lines; return the last line that is said, and what is complained of."""

    def load(*rows, published=True, **options):
        path = tmp_path / "bai.jsonl"
        lines = [row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows]
        path.write_text("\n".join(lines), encoding="utf-8")
        if published:
            options = {"published": True, "username": "quantri-nhap"} | options
        call_command("import_articles", path, section="tin-hoat-dong", verbosity=0, **options)
        said = capsys.readouterr()
        return said.out.strip().splitlines()[-1], said.err

    yield load
    remembered.forget()


def counts(created=0, changed=0, unchanged=0, skipped=0, refused=0) -> str:
    return (
        f"created {created}, changed {changed}, unchanged {unchanged}, skipped {skipped}, refused {refused}"
    )


class TestRefused:
    @pytest.mark.parametrize(
        ("row", "why"),
        [
            ("{", "not JSON"),
            ("[]", "no id"),
            (ROW | {"id": ""}, "no id"),
            (ROW | {"title": " "}, "no title"),
            (ROW | {"title": 5}, "texts"),
            (ROW | {"date": "2019-13-01"}, "no date"),
            (ROW | {"date": "hôm qua"}, "no date"),
        ],
    )
    def test_line_that_is_no_article_is_named_and_the_others_are_imported(
        self, load, administrator, row, why
    ):
        said, complaints = load(row, ROW | {"id": "b"})
        assert said == counts(created=1, refused=1)
        assert complaints.startswith("line 1: ")
        assert why in complaints

    def test_same_id_twice(self, load, administrator):
        said, complaints = load(ROW, ROW)
        assert said == counts(created=1, refused=1)
        assert "line 2" in complaints

    @pytest.mark.parametrize("role", ["Phóng viên", "Biên tập", "Lãnh đạo", "Quản trị danh bạ"])
    def test_publishing_in_the_name_of_anybody_but_an_administrator(self, load, role):
        user = UserFactory(role=role)
        with pytest.raises(CommandError):
            load(ROW, username=user.username)
        assert not ArticlePage.objects.exists()

    def test_publishing_in_nobodys_name(self, load):
        with pytest.raises(CommandError):
            load(ROW, username=None)

    def test_unknown_user_section_and_file(self, load, administrator, tmp_path):
        with pytest.raises(CommandError):
            load(ROW, username="khong-co")
        with pytest.raises(CommandError):
            load(ROW, language="fr")
        with pytest.raises(CommandError):
            call_command("import_articles", tmp_path / "khong-co.jsonl", section="tin-hoat-dong")

    def test_bulk_entry_in_a_request(self, administrator):
        page = ArticlePage(title="A", slug="a", lead="b")
        with LogContext(user=administrator), pytest.raises(PermissionDenied):
            add_pages_reviewed_elsewhere(section(), [page], user=administrator, reason="Nhập")
        with pytest.raises(ValueError, match="reason"):
            add_pages_reviewed_elsewhere(section(), [page], user=administrator, reason="")


class TestPublished:
    def test_article_is_public_and_found(self, load, administrator, client):
        assert load(ROW)[0] == counts(created=1)
        article = ArticlePage.objects.get()
        document = parse(client.get(article.url))
        assert words(document.h1) == ROW["title"]
        assert "Đoạn một có dấu < và &." in words(document.main)
        assert "06/05/2019" in words(document.main)
        assert found(client, "rong sun nang suat") == [article.url]
        assert found(client, "doan hai rong sụn") == [article.url]

    def test_second_run_changes_nothing(self, load, administrator):
        load(ROW, ROW | {"id": "b", "date": None})
        versions = ArticlePage.objects.values_list("latest_revision", flat=True)
        before = list(versions)
        assert load(ROW, ROW | {"id": "b", "date": None})[0] == counts(unchanged=2)
        assert list(versions.all()) == before

    def test_line_with_other_words_changes_the_article(self, load, administrator, client):
        load(ROW)
        assert load(ROW | {"lead": "Năng suất đạt 6 tấn."})[0] == counts(changed=1)
        assert "đạt 6 tấn" in words(parse(client.get(ArticlePage.objects.get().url)).main)

    def test_what_was_edited_here_since_is_left_alone(self, load, administrator):
        load(ROW)
        article = ArticlePage.objects.get()
        article.title = "Sửa ở đây"
        article.save_revision()
        assert load(ROW | {"lead": "Khác."})[0] == counts(skipped=1)
        assert ArticlePage.objects.get().get_latest_revision_as_object().title == "Sửa ở đây"

    def test_word_for_word_with_its_records(self, load, administrator):
        load(ROW)
        article = ArticlePage.objects.get()
        (record,) = Publication.objects.of(article)
        assert (record.basis, record.user, record.revision) == (
            "elsewhere",
            administrator,
            article.live_revision,
        )
        assert record.reason
        assert record.content_digest == digest_of(article) == digest_of(article.live_revision)
        assert article.latest_revision == article.live_revision
        assert article.owner is None
        log = PageLogEntry.objects.get(page=article.pk)
        assert (log.action, log.user) == ("haidang.publish.elsewhere", administrator)

    def test_tree_is_sound_and_later_pages_follow(self, load, administrator):
        ArticleFactory(title="Trước")
        load(*(ROW | {"id": str(number)} for number in range(450)))
        ArticleFactory(title="Sau")
        assert Page.find_problems() == ([], [], [], [], [])
        assert section().get_children().count() == section().numchild == 452
        assert len(set(ArticlePage.objects.values_list("slug", flat=True))) == 452
        assert ArticlePage.objects.order_by("path").last().title == "Sau"

    def test_queries_do_not_grow_with_the_lines_but_for_the_rows_themselves(
        self, load, administrator, django_assert_max_num_queries
    ):
        # A batch with the count of words after it: some sixty queries; a line: the row of its type.
        with django_assert_max_num_queries(80 + 150):
            load(*(ROW | {"id": str(number)} for number in range(150)))


def test_drafts_are_the_work_of_who_imports_them(load, client):
    reporter = UserFactory(role="Phóng viên")
    assert load(ROW, published=False, username=reporter.username)[0] == counts(created=1)
    article = ArticlePage.objects.get()
    assert not article.live
    assert article.owner == reporter
    assert found(client, "rong sụn") == []
    assert load(ROW, published=False, username=reporter.username)[0] == counts(unchanged=1)
