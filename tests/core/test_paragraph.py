"""What is left of a text pasted from Word or Google Docs."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.rich_text import RichText

from core.blocks import ParagraphBlock
from core.blocks.text import tidy_html

NBSP = "\u00a0"


def test_a_long_run_of_spaces_stays_and_does_not_hang():
    """The two columns of a signature block are pasted as words with forty spaces between them: backtracking would
    never end.
    """
    signature = f"<p>Nơi nhận:{NBSP * 400}GIÁM ĐỐC</p>"
    assert tidy_html(signature) == signature


@pytest.mark.parametrize("space", [" ", NBSP, "&nbsp;"])
@pytest.mark.parametrize("tag", ["b", "i", "strong", "em"])
def test_a_bold_space_still_separates_words(space, tag):
    assert tidy_html(f"<p>Sở<{tag}>{space}</{tag}>Khoa học</p>") == f"<p>Sở{space}Khoa học</p>"


@pytest.mark.parametrize(
    "pasted",
    [
        "",
        "<p></p>",
        '<p data-block-key="a1b2c"></p>',
        "<p> </p>",
        f"<p>{NBSP}</p>",
        "<p>&nbsp;</p>",
        "<p><br/></p>",
        "<p><br></p><p><br /></p>",
        "<p>\u200b</p>",
        f"<p><b> {NBSP}</b></p>",
        '<p data-block-key="x"><b><i></i></b></p>',
        "<ul></ul>",
        '<ul><li data-block-key="k"></li><li> </li></ul>',
        "<ol><li><b></b></li></ol><p></p>",
    ],
)
def test_nothing_is_left_of_nothing(pasted):
    assert tidy_html(pasted) == ""


def test_word_paste_keeps_the_words_and_loses_the_blanks():
    pasted = (
        '<p data-block-key="a">&nbsp;</p>'
        '<p data-block-key="b">Chiều 20/3, <b>Sở KH&amp;CN</b> tổ chức hội nghị. </p>'
        f'<p data-block-key="c"><b>{NBSP}</b></p>'
        f'<ul><li data-block-key="d"> Tổng kết năm 2023;{NBSP}</li><li data-block-key="e"></li></ul>'
        '<p data-block-key="f"><br/>Kết luận.<br/><br/></p>'
    )
    assert tidy_html(pasted) == (
        '<p data-block-key="b">Chiều 20/3, <b>Sở KH&amp;CN</b> tổ chức hội nghị.</p>'
        '<ul><li data-block-key="d">Tổng kết năm 2023;</li></ul>'
        '<p data-block-key="f">Kết luận.</p>'
    )


@pytest.mark.parametrize(
    "html",
    [
        "<p>Đầu tư cho KH&amp;CN đạt <b>0,33%</b> tổng ngân sách.</p>",
        "<p>Dòng một<br/>dòng hai</p>",
        "<p>a <b>b</b> <i>c</i> d</p>",
        f"<p>50{NBSP}% của 933.896{NBSP}đồng</p>",
        "<ul><li>một<ul><li>hai</li></ul></li></ul>",
        '<p><a linktype="page" id="3">Thông báo</a> và <a href="https://example.org/">nguồn</a></p>',
        "<p>CO<sub>2</sub>, 10<sup>3</sup> m</p>",
        "<p>x &lt; 3 &amp; y &gt; 2</p>",
    ],
)
def test_normal_html_is_unaffected(html):
    assert tidy_html(html) == html


def test_block_tidies_when_it_is_cleaned():
    cleaned = ParagraphBlock().clean(RichText("<p></p><p>Nội dung</p><p>&nbsp;</p>"))
    assert cleaned.source == "<p>Nội dung</p>"


def test_block_offers_no_headings_pictures_or_embeds():
    features = set(ParagraphBlock().features)
    assert features == {"bold", "italic", "superscript", "subscript", "ol", "ul", "link", "document-link"}


@pytest.mark.parametrize("space", [" ", "\n", "\t"])
def test_thirty_thousand_spaces_are_one(space):
    # Quadratic, this took ten seconds.
    assert tidy_html(f"<p>Nơi nhận:{space * 30_000}GIÁM ĐỐC</p>") == "<p>Nơi nhận: GIÁM ĐỐC</p>"


@pytest.mark.parametrize("link", ['id="x"', 'id=""', 'href="/"', 'id="1 or 1"'])
def test_link_to_no_number_is_refused(link):
    forged = RichText(f'<p>Xem <a linktype="document" {link}>tài liệu</a></p>')
    with pytest.raises(ValidationError, match="bị hỏng"):
        ParagraphBlock().clean(forged)


def test_links_of_the_editor_are_accepted():
    source = (
        '<p><a linktype="page" id="12">Tin</a> <a id="3" linktype="document">Tệp</a> <a href="/">Đầu</a></p>'
    )
    assert ParagraphBlock().clean(RichText(source)).source == source
