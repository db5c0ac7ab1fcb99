"""What is found, and in what order, over an index in memory."""

import pytest

from search.engine import Engine
from search.parsing import Abbreviation, Abbreviations
from search.ranking import Vocabulary

from .memory import MemoryIndex

TEXTS = {
    1: ("Giống tôm mới", "", "Viện nghiên cứu công nghệ và sinh viên học hỏi."),
    2: ("Phòng thí nghiệm công nghệ sinh học", "Khánh thành sáng nay.", "Đầu tư 12 tỷ đồng."),
    3: ("Hội nghị cuối năm", "Bàn về công nghệ sinh học.", "Có 50 đại biểu."),
    4: ("Bão số 3", "Thiệt hại do bão.", "Ngư dân vào bờ."),
    5: ("Bảo hiểm y tế", "Bảo vệ quyền lợi.", ""),
    6: ("Đổi mới sáng tạo ở doanh nghiệp", "", "Chương trình ĐMST của thành phố."),
    7: ("Nghị quyết 57-NQ/TW", "", "Về đột phá phát triển khoa học."),
    8: ("Cá chim", "Nuôi cá lồng.", ""),
}
ABBREVIATIONS = Abbreviations({"ĐMST": Abbreviation(["đổi mới sáng tạo"])})


@pytest.fixture
def found():
    index = MemoryIndex(TEXTS)
    counts: dict[str, int] = {}
    for row in index.rows.values():
        for token in {token for stream in row for token in stream.split()}:
            counts[token] = counts.get(token, 0) + 1
    engine = Engine(index, Vocabulary(counts, len(TEXTS)), ABBREVIATIONS)

    def found(text) -> list[int]:
        return engine.ranked(engine.read(text), index)[0]

    return found


def test_side_by_side_in_the_title_comes_first_then_in_the_lead_then_anywhere(found):
    assert found("công nghệ sinh học") == [2, 3, 1]


def test_unaccented_words_find_the_same(found):
    assert found("cong nghe sinh hoc") == [2, 3, 1]


@pytest.mark.parametrize(("text", "expected"), [("bão", [4]), ("bảo", [5])])
def test_accents_that_were_typed_count(found, text, expected):
    assert found(text) == expected


def test_without_accents_both_are_found(found):
    assert sorted(found("bao")) == [4, 5]


def test_abbreviation_finds_what_it_stands_for_and_itself(found):
    assert found("ĐMST") == [6]
    assert found("dmst doanh nghiep") == [6]


def test_number_of_a_document_is_a_phrase(found):
    assert found("57-NQ/TW") == [7]
    assert found("57-TW/NQ") == []


def test_quoted_words_stand_side_by_side(found):
    assert found('"sinh học"') == [2, 3]
    assert found('"học sinh"') == []


def test_excluded_word_is_nowhere(found):
    assert found("công nghệ -tôm") == [2, 3]


def test_one_of_many_words_may_be_missing_where_no_text_has_all(found):
    assert found("khánh thành phòng thí nghiệm voi") == [2]
    assert found("voi công") == []


def test_wrong_accents_find_what_the_letters_say_where_nothing_has_them(found):
    assert found("nuôi cà lồng") == [8]


def test_nothing_is_found_by_nothing(found):
    assert found("") == found('"') == found("xyzzy") == []
