"""Which blocks a text may be made of."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.embeds.blocks import EmbedValue
from wagtail.embeds.embeds import get_embed
from wagtail.embeds.exceptions import EmbedUnsupportedProviderException
from wagtail.rich_text import RichText

from articles.models import ArticlePage
from core.blocks import BodyBlock

VIDEO = "https://www.youtube.com/watch?v=dQw4w9WgXcQ"


def body_of(block):
    return block.to_python([{"type": "embed", "value": VIDEO}])


@pytest.fixture
def _video_found(monkeypatch):
    """No request leaves the test; what would come back is a video."""
    monkeypatch.setattr(EmbedValue, "html", "<iframe></iframe>")


@pytest.mark.usefixtures("_video_found")
def test_embedded_video_is_refused_by_default():
    with pytest.raises(ValidationError) as refusal:
        ArticlePage.body.field.stream_block.clean(body_of(ArticlePage.body.field.stream_block))
    assert "Video" in str(refusal.value.non_block_errors)


@pytest.mark.usefixtures("_video_found")
def test_embedded_video_is_accepted_where_the_office_allows_it(settings):
    settings.EMBEDS_ENABLED = True
    block = BodyBlock()
    assert block.clean(body_of(block))[0].value.url == VIDEO


@pytest.mark.django_db
def test_no_provider_is_asked_by_default():
    with pytest.raises(EmbedUnsupportedProviderException):
        get_embed(VIDEO)


def test_setting_changes_no_migration(settings):
    default = BodyBlock().deconstruct()
    settings.EMBEDS_ENABLED = True
    assert BodyBlock().deconstruct() == default


def test_other_blocks_are_accepted():
    block = BodyBlock()
    value = block.to_python(
        [
            {"type": "paragraph", "value": "<p>Nội dung</p>"},
            {"type": "heading", "value": {"text": "Kết quả", "level": "2"}},
            {"type": "quote", "value": {"text": "Rất có ích.", "attribution": ""}},
        ]
    )
    cleaned = block.clean(value)
    assert [child.block_type for child in cleaned] == ["paragraph", "heading", "quote"]
    assert cleaned[0].value == RichText("<p>Nội dung</p>")


@pytest.mark.parametrize("heading", [{"text": "", "level": "2"}, {"text": "Kết quả", "level": "1"}])
def test_heading_without_text_or_of_the_first_level_is_refused(heading):
    block = BodyBlock()
    with pytest.raises(ValidationError):
        block.clean(block.to_python([{"type": "heading", "value": heading}]))
