"""The seed article, letter for letter as its source has it, may be submitted; what it has lost is named."""

from html import escape

import pytest
from wagtail.rich_text import RichText

from demo.content import read_toml
from editorial.checks.checking import check
from editorial.checks.submission import stops
from tests.factories import ArticleFactory, ImageFactory

pytestmark = pytest.mark.django_db

SEED = read_toml("seed.toml")


@pytest.fixture
def seed():
    """The article as the demonstration holds it."""
    body = [_figure(block) if "figure" in block else _paragraph(block) for block in SEED["body"]]
    return ArticleFactory(title=SEED["title"], lead=SEED["lead"], body=body)


def _figure(block):
    image = ImageFactory()
    image.contextual_alt_text, image.decorative = block["alt"], False
    return "figure", {"image": image, "caption": block["caption"], "credit": SEED["credit"]}


def _paragraph(block):
    return "paragraph", RichText(f"<p>{escape(block['paragraph'], quote=False)}</p>")


def test_it_passes_with_warnings(seed):
    assert stops(seed) == []
    assert {issue.code for issue in check(seed)} == {"lost_letters", "abbreviations", "spaces"}


@pytest.mark.parametrize("words", ["Ch tịch", "đng bộ", "đat nhiều"])
def test_lost_letters_are_named(seed, words):
    assert f"“{words}”" in " ".join(issue.message for issue in check(seed) if issue.code == "lost_letters")


def test_nothing_else_is_taken_for_lost(seed):
    found = [issue.message.count("“") for issue in check(seed) if issue.code == "lost_letters"]
    assert sum(found) == 3


def test_only_what_it_never_explains_is_asked_for(seed):
    (issue,) = [issue for issue in check(seed) if issue.code == "abbreviations"]
    assert "“GRDP”" in issue.message
    assert issue.message.count("“") == 1
