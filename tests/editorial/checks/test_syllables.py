"""What can be a Vietnamese syllable."""

import pytest

from editorial.checks.syllables import is_syllable, split_tone

NO_SYLLABLES = """
    đng tr ng ngh đươc đat môt biêt viêc quyêt hơp nngười vệc tượ đuờng thuờng truớc trưòng cđược hhạt tỉnhn lượg
    đựợc sưuở yẽu dđa ônng hoạtđộng
"""
SYLLABLES = """
    chủ tịch đồng bộ trọng nghiêng khuỷu ngoằn ngoèo xoong quốc quyển quýt quăng quây giếng gì giữa gìn yêu ý y uống
    uyên oái ăm ừ ơ khuya thuở huơ nguệch xuệch xoạc hoặc thoắt đích ếch ách oang oẳng tuần tuyết tuýp huých ruộng
    ước nướu rượu hươu nghiệp nghề nghỉ ghế kỹ kỳ khoẻ hòa hoà thủy thuỷ quá quả úy uý của mùa lửa khuấy xuất luật
"""
NAMES = "đắk lắk đăk đrắk krông đơk kạn búk ngọk đoàn quý thuỳ"


@pytest.mark.parametrize("word", NO_SYLLABLES.split())
def test_what_nobody_could_read_aloud_is_no_syllable(word):
    assert not is_syllable(word)


@pytest.mark.parametrize("word", [*SYLLABLES.split(), *NAMES.split()])
def test_syllable_is_one(word):
    assert is_syllable(word)


@pytest.mark.parametrize("open_or_sounding", ["ban", "hai", "cho", "không", "tay"])
def test_level_tone_is_for_syllables_without_a_stop(open_or_sounding):
    assert is_syllable(open_or_sounding)


@pytest.mark.parametrize(("word", "possible"), [("các", True), ("cạc", True), ("cac", False), ("càc", False)])
def test_stop_asks_for_one_of_two_tones(word, possible):
    assert is_syllable(word) == possible


def test_tone_is_taken_off_and_the_vowel_stays():
    assert split_tone("đồng") == ("đông", "\u0300")
    assert split_tone("người") == ("ngươi", "\u0300")
    assert split_tone("ban") == ("ban", "")
