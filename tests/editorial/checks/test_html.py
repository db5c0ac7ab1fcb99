"""Text and links of a paragraph as it is stored."""

import pytest

from editorial.checks.html import read_html


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("", ""),
        ("<", ""),
        ("< <b", ""),
        ("<p>a < b</p>", "\na \n"),
        ("<p>Một</p><p>Hai</p>", "\nMột\n\nHai\n"),
        ("<p>Một<br/>hai</p>", "\nMột\nhai\n"),
        ("<ul><li>Một</li></ul>", "\n\nMột\n\n"),
        ("<p>KH&amp;CN&nbsp;và &lt;b&gt;</p>", "\nKH&CN\u00a0và <b>\n"),
        ("<p>ng<b>hị</b></p>", "\nnghị\n"),
        ("<p>nói <b> riêng</b></p>", "\nnói  riêng\n"),
        ("<p>Một\n   hai \n\n ba</p>\n", "\nMột hai  ba\n "),
    ],
)
def test_text_has_a_line_for_each_paragraph(source, text):
    assert read_html(source)[0] == text


@pytest.mark.parametrize(
    ("source", "links"),
    [
        ("<p>không có</p>", []),
        ('<a href="https://a.vn">Báo <b>cáo</b></a> và <A>đây</A>', ["Báo cáo", "đây"]),
        ('<a id="3" linktype="page"></a>', [""]),
        ("<a>chưa đóng", ["chưa đóng"]),
        ("<abbr>KH</abbr>", []),
    ],
)
def test_words_of_links_are_found(source, links):
    assert read_html(source)[1] == links
