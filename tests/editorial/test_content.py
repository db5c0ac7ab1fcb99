"""What counts as content, and what does not."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.rich_text import RichText

from editorial.content import digest_of, same_content

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
