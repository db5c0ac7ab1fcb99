"""The admin's script makes the address while the title is typed: the widget tells it how."""

import json
import re
import unicodedata

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from core.text import slugify
from core.widgets import TransliteratingSlugInput
from tests.core.alphabet import LETTERS, plain
from tests.factories import ArticleFactory, UserFactory, section


def formatters_of(html):
    field = BeautifulSoup(html, "html.parser").find("input", {"name": "slug"})
    return json.loads(field["data-w-slug-formatters-value"])


def as_the_script_does(text, formatters):
    """Wagtail's CleanController: every formatter over the whole text, then what is not plain goes."""
    for (pattern, flags), replacement in formatters:
        assert "g" in flags
        text = re.sub(pattern, replacement, text)
    return re.sub(r"[^a-z0-9_-]", "", re.sub(r"\s+", "-", text.strip().lower()))


@pytest.fixture
def formatters():
    return formatters_of(TransliteratingSlugInput().render("slug", ""))


def test_every_accented_letter_becomes_plain(formatters):
    typed = {letter: as_the_script_does(letter, formatters) for letter in LETTERS}
    assert typed == {letter: plain(letter).lower() for letter in LETTERS}


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(
    "title", ["Sở Khoa học và Công nghệ đồng", "ĐỔI MỚI SÁNG TẠO Ở HẢI PHÒNG", "Nguyễn Bỉnh Khiêm"]
)
def test_title_gets_the_same_slug_as_on_the_server(title, form, formatters):
    typed = as_the_script_does(unicodedata.normalize(form, title), formatters)
    assert typed == slugify(title)


def test_plain_text_is_left_alone(formatters):
    assert as_the_script_does("Hai Dang 2024", formatters) == "hai-dang-2024"


@pytest.mark.django_db
def test_form_for_a_new_article_carries_the_formatters(client, formatters):
    client.force_login(UserFactory(role="Biên tập"))
    form = client.get(reverse("wagtailadmin_pages:add", args=["articles", "articlepage", section().pk]))
    assert formatters_of(form.content) == formatters


@pytest.mark.django_db
def test_longest_title_has_an_address_that_the_database_takes():
    """A ligature becomes three letters."""
    first, second = (ArticleFactory(title="ﬃ" * 255) for _ in range(2))
    assert len({first.slug, second.slug}) == 2
