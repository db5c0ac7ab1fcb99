"""Names in the order of a Vietnamese dictionary, by a key that every database orders the same way."""

import random
import unicodedata

import pytest

from core.text import initial, sort_key

# Letters decide first, through the whole name: a shorter word before a longer one, Đ after D, digits before letters,
# signs only part words. Where all letters are the same, tones do: none, huyền, hỏi, ngã, sắc, nặng.
IN_ORDER = [
    "108 Trung ương",
    "1C Hà Nội",
    "A Lưới",
    "An Dương",
    "An Đồng",
    "An-Lão",
    "Anh Sơn",
    "Ăn mòn",
    "Ẩm thực",
    "Ấn loát",
    "Bà Rịa",
    "Bá Thước",
    "Ba Vì",
    "Bắc Ninh",
    "Cát Bà",
    "cát biển",
    "Cát Hải",
    "Cửa Cấm",
    "Da giầy",
    "Dầu khí",
    "Dược liệu",
    "Đá quý",
    "Đại học Huế",
    "Đại học Y",
    "Đo lường",
    "Đồ Sơn",
    "Đông y",
    "Êm dịu",
    "Hòa Bình",
    "Hóa (cũ)",
    "Ma",
    "Mà",
    "Mả",
    "Mã",
    "Má",
    "Mạ",
    "Ô tô",
    "Ở nhà",
    "Ứng dụng",
    "Ý Yên",
]


def test_table_has_forty_names():
    assert len(set(IN_ORDER)) == 40


@pytest.mark.parametrize("seed", range(5))
def test_names_come_in_dictionary_order_however_they_were_shuffled(seed):
    shuffled = random.Random(seed).sample(IN_ORDER, len(IN_ORDER))
    assert sorted(shuffled, key=sort_key) == IN_ORDER


@pytest.mark.parametrize("text", ["", "   ", "!?…", "\0", "中央研究院", "😀"])
def test_text_without_letters_has_a_key_and_stands_under_no_letter(text):
    assert sort_key(text).isdigit()
    assert initial(text) == "#"


@pytest.mark.parametrize("name", IN_ORDER)
def test_key_is_digits_alone_which_every_collation_orders_alike(name):
    assert sort_key(name).isascii()
    assert sort_key(name).isdigit()


@pytest.mark.parametrize("name", IN_ORDER)
def test_decomposed_letters_and_capitals_stand_at_the_same_place(name):
    decomposed = unicodedata.normalize("NFD", name)
    assert sort_key(decomposed) == sort_key(name.upper()) == sort_key(name)
    assert initial(decomposed) == initial(name.lower()) == initial(name)


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("Ẩm thực", "Â"),
        ("Đồ Sơn", "Đ"),
        ("Ở nhà", "Ơ"),
        ("“Viện”", "V"),
        ("108", "#"),
        ("Wigner", "W"),
        ("Élan", "E"),
    ],
)
def test_letter_is_that_of_the_alphabet_without_its_tone(name, letter):
    assert initial(name) == letter


@pytest.mark.parametrize(
    ("first", "second"), [("Cọ", "Co A"), ("Mạ", "Ma A"), ("Viện", "Viện B"), ("Viện A", "Viện Á")]
)
def test_shorter_name_comes_before_a_longer_one_whatever_its_tone(first, second):
    assert sort_key(first) < sort_key(second)
