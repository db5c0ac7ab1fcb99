"""The description in an import: plain text, which never takes the place of more than that."""

import unicodedata

import pytest

from directory.importing.plan import make_plan
from directory.importing.readers import read
from directory.models import Institute
from tests.factories import ImageFactory, InstituteFactory
from tests.support.database import everything

from .importing import as_csv, bring_in, outcomes, plan_of, problems, xlsx

pytestmark = pytest.mark.django_db
A = {"name_vi": "Viện A"}
WORDS = "Viện nghiên cứu biển."


def described(*blocks):
    """Viện A with a description."""
    return InstituteFactory(name_vi="Viện A", description=list(blocks))


def paragraph(html):
    return ("paragraph", html)


def stored(name="Viện A") -> list[tuple]:
    """The blocks of its newest description."""
    newest = Institute.objects.get(name_vi=name).get_latest_revision_as_object()
    return [(block.block_type, block.value.source) for block in newest.description]


RICH = {
    "heading": ("heading", {"text": "Lịch sử", "level": "2"}),
    "quote": ("quote", {"text": "Biển là tương lai.", "attribution": "Ông A"}),
    "link": paragraph('<p>Xem <a href="https://example.org">trang này</a>.</p>'),
    "emphasis": paragraph("<p>Viện <b>duy nhất</b>.</p>"),
    "list": paragraph("<ul><li>Phòng A</li><li>Phòng B</li></ul>"),
    "table": ("table", {"data": [["Năm", "Người"]]}),
}


@pytest.mark.parametrize("more", RICH.values(), ids=RICH)
def test_other_words_than_a_description_with_more_than_paragraphs_refuse_the_row(more):
    described(paragraph(f"<p>{WORDS}</p>"), more)
    before = everything()
    assert len(problems(A | {"description": "Lời khác."})) == 1
    bring_in(A | {"description": "Lời khác.", "founded": 1990}, leave_out_refused=True)
    assert everything() == before


def test_picture_alone_is_more_than_paragraphs_too():
    value = {"image": {"image": ImageFactory(), "alt_text": "Con tàu", "decorative": False}}
    described(("figure", value))
    assert problems(A | {"description": "Lời khác."})


def test_draft_with_more_than_paragraphs_is_not_overwritten():
    entry = described(paragraph(f"<p>{WORDS}</p>"))
    entry.description = [RICH["link"]]
    entry.save_revision()
    assert problems(A | {"description": WORDS})


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ("heading", "Lịch sử"),
        ("quote", "Biển là tương lai.\n\nÔng A"),
        ("link", "Xem trang này."),
        ("list", "Phòng A\n\nPhòng B"),
    ],
)
def test_same_words_leave_what_is_there_links_and_all(more, words):
    described(paragraph(f'<p data-block-key="abc">{WORDS}</p>'), RICH[more])
    assert outcomes(A | {"description": f"{WORDS}\n\n{words}"}) == ["unchanged"]
    bring_in(A | {"description": f"{WORDS}\n\n{words}", "founded": 1990})
    newest = Institute.objects.get().get_latest_revision_as_object()
    assert [block.block_type for block in newest.description] == ["paragraph", RICH[more][0]]
    assert newest.founded == 1990


@pytest.mark.parametrize("cell", [["a", "b"], {"a": 1}, "nul \0"], ids=str)
def test_what_is_no_text_refuses_the_row(cell):
    assert problems(A | {"description": cell})


@pytest.mark.parametrize("cell", ["", " \n\n \n", None])
def test_empty_cell_leaves_the_description(cell):
    described(paragraph(f"<p>{WORDS}</p>"))
    assert outcomes(A | {"description": cell}) == ["unchanged"]
    assert outcomes(A) == ["unchanged"]


def test_markup_is_text():
    bring_in(A | {"description": '<script>alert(1)</script> & <b>"A"</b>\n\n## Không phải tiêu đề'})
    assert stored() == [
        ("paragraph", '<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;"A"&lt;/b&gt;</p>'),
        ("paragraph", "<p>## Không phải tiêu đề</p>"),
    ]
    assert outcomes(
        A | {"description": '<script>alert(1)</script> & <b>"A"</b>\n\n## Không phải tiêu đề'}
    ) == ["unchanged"]


@pytest.mark.parametrize("break_", ["\n", "\r\n", "\r"])
def test_single_line_break_is_a_space(break_):
    bring_in(A | {"description": f"Viện nghiên{break_}cứu biển."})
    assert stored() == [("paragraph", f"<p>{WORDS}</p>")]


@pytest.mark.parametrize("break_", ["\n\n", "\r\n\r\n", "\r\r", "\n \u00a0\n\n\n"])
def test_blank_lines_part_paragraphs(break_):
    row = A | {"description": f" Viện  nghiên cứu biển.{break_}Thành lập 1990.\n"}
    bring_in(row)
    assert stored() == [("paragraph", f"<p>{WORDS}</p>"), ("paragraph", "<p>Thành lập 1990.</p>")]
    before = everything()
    assert bring_in(row).counts()["unchanged"] == 1
    assert everything() == before


def test_semicolons_part_nothing():
    bring_in(A | {"description": "Một; hai; ba."})
    assert stored() == [("paragraph", "<p>Một; hai; ba.</p>")]


def test_plain_paragraphs_give_way_to_other_words_as_a_draft():
    described(paragraph('<p data-block-key="a">Cũ.</p><p data-block-key="b">Cũ nữa<br/>rồi.</p>'))
    row = A | {"description": f"{WORDS}\n\nCũ nữa rồi."}
    (change,) = plan_of(row).entries[0].changes
    assert (change.old, change.new) == ("Cũ. ¶ Cũ nữa rồi.", f"{WORDS} ¶ Cũ nữa rồi.")
    bring_in(row)
    assert stored() == [("paragraph", f"<p>{WORDS}</p>"), ("paragraph", "<p>Cũ nữa rồi.</p>")]
    assert "Cũ." in str(Institute.objects.get().description)
    assert outcomes(row) == ["unchanged"]


@pytest.mark.parametrize(("make", "name"), [(as_csv, "a.csv"), (xlsx, "a.xlsx")])
def test_cell_of_several_lines_is_read(make, name):
    content = make(["name_vi", "description"], ["Viện A", f"{WORDS}\n\nThành lập 1990."])
    (entry,) = make_plan(read(content, name)).entries
    assert entry.row.description == [WORDS, "Thành lập 1990."]


def test_words_in_another_unicode_form_are_the_same_words():
    described(paragraph(f"<p>{WORDS}</p>"))
    assert outcomes(A | {"description": unicodedata.normalize("NFD", WORDS)}) == ["unchanged"]


def test_description_in_english_is_that_of_the_translation_and_no_column():
    plan = plan_of(A | {"description_en": "A sea institute."})
    assert plan.unknown_columns == ["description_en"]
