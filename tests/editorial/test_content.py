"""What counts as content, and what does not."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.rich_text import RichText

from articles.models import ArticleAuthor
from editorial.content import digest_of, same_content
from tests.factories import TopicFactory

from . import verbs as desk

pytestmark = pytest.mark.django_db


def with_body(html):
    page = desk.draft(title="Một bài", body=[("paragraph", RichText(html))])
    return digest_of(page.latest_revision, leaving_out={"slug"})  # no two pages share one


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<p>Một đoạn.</p>", '<p data-block-key="a1b2c">Một đoạn.</p>'),
        ('<p data-block-key="x">Một đoạn.</p>', '<p data-block-key="y">Một đoạn.</p>'),
    ],
)
def test_keys_that_the_editor_gives_to_paragraphs_are_no_content(before, after):
    assert with_body(before) == with_body(after)


def test_words_of_a_paragraph_are_content():
    assert with_body("<p>Một đoạn.</p>") != with_body("<p>Một đoạn</p>")


def test_link_in_a_paragraph_is_content():
    assert with_body('<p><a href="/a">x</a></p>') != with_body('<p><a href="/b">x</a></p>')


def test_dates_of_going_live_and_offline_are_no_content():
    page = desk.draft()
    later = desk.edit(page, page.owner, go_live_at=timezone.now() + timedelta(days=1))
    assert same_content(page.latest_revision, later.latest_revision)


@pytest.mark.parametrize(
    "change", [{"title": "Khác"}, {"lead": "Khác"}, {"slug": "khac"}, {"seo_title": "Khác"}]
)
def test_what_readers_get_is_content(change):
    page = desk.draft()
    assert not same_content(page.latest_revision, desk.edit(page, page.owner, **change).latest_revision)


def test_what_is_live_has_the_content_of_the_version_that_was_published():
    page = desk.approved(desk.draft(body=[("paragraph", RichText("<p>Một đoạn.</p>"))]))
    assert same_content(page, page.live_revision)


KEY = ' data-block-key="Giám đốc từ chức."'


@pytest.mark.parametrize("field", ["title", "lead", "credit_line"])
def test_words_that_look_like_a_key_are_content(field):
    page = desk.draft(**{field: "Một bài"})
    changed = desk.edit(page, page.owner, **{field: f"Một bài{KEY}"})
    assert not same_content(page.latest_revision, changed.latest_revision)


def test_words_that_look_like_a_key_are_content_in_a_paragraph_too():
    assert with_body("<p>Một đoạn.</p>") != with_body(f"<p>Một đoạn.{KEY}</p>")
    assert with_body("<p>Một đoạn.</p>") != with_body('<p>Một đoạn. data-block-key="tuchuc"</p>')
    assert with_body("<p>Một đoạn.</p>") != with_body(f"<p{KEY}>Một đoạn.</p>")


def test_text_that_looks_like_a_stream_is_content_word_for_word():
    page = desk.draft(lead='[{"type": "", "value": "", "id": "chữ đã duyệt"}]')
    changed = desk.edit(page, page.owner, lead='[{"type": "", "value": "", "id": "chữ chưa duyệt"}]')
    assert not same_content(page.latest_revision, changed.latest_revision)


def with_cell(cell):
    page = desk.draft(title="Một bài", body=[("table", {"data": [[cell]], "table_header_choice": "row"})])
    return digest_of(page.latest_revision, leaving_out={"slug"})


def test_words_of_a_cell_are_content_whatever_they_look_like():
    assert with_cell("12 tỷ") != with_cell(f"12 tỷ{KEY}")


def test_ids_of_blocks_are_no_content():
    page = desk.draft(body=[("quote", {"text": "Lời nói", "attribution": "Ai đó"})])
    version = page.get_latest_revision_as_object()
    version.body[0].id = "11111111-1111-1111-1111-111111111111"
    assert same_content(page.latest_revision, version)


def test_order_of_topics_is_no_content():
    first, second = TopicFactory(), TopicFactory()
    page = desk.draft(topics=[first, second])
    changed = desk.edit(page, page.owner, topics=[second, first])
    assert same_content(page.latest_revision, changed.latest_revision)


def test_order_of_authors_is_content():
    authors = [ArticleAuthor(name="An"), ArticleAuthor(name="Bình")]
    page = desk.draft(authors=authors)
    changed = desk.edit(page, page.owner, authors=[ArticleAuthor(name="Bình"), ArticleAuthor(name="An")])
    assert not same_content(page.latest_revision, changed.latest_revision)
