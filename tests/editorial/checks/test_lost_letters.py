"""Words that have lost letters are found, and other words are left alone."""

import pytest

from editorial.checks.lost_letters import broken_words, find

from .texts import caption, page

BROKEN = [
    ("Ch tịch Công đoàn phát biểu.", "Ch tịch"),
    ("Ch\u00a0tịch Công đoàn phát biểu.", "Ch tịch"),
    ("Phó Ch tịch thành phố dự.", "Ch tịch"),
    ("Tiếp tục đổi mới đng bộ cơ chế.", "đng bộ"),
    ("Chương trình tr ng điểm của ngành.", "tr ng"),
    ("Vụ Khoa học - Công ngh, Bộ Nông nghiệp", "ngh Bộ"),
    ("Hoạt động đat nhiều thành tích.", "đat nhiều"),
    ("Thành tích môt năm.", "môt năm"),
    ("cơ quan s tại của ngành đã họp v các đơn vị", "v các"),
    ("Quyêt định đã được ký. Đươc biết, sở đã họp.", "Đươc biết"),
    ("Nngười dân đến đông.", "Nngười dân"),
    ("việc đn bù giải toả", "đn bù"),
]
WHOLE = [
    *("", "   ", "…", "-", "\u0301", "/./."),
    # Abbreviations, titles, initials.
    *(
        "Sở KH&CN và UBND",
        "ThS. Nguyễn Văn A",
        "TP.HCM và Tp. Huế",
        "ông Nguyễn Văn Th. cho biết",
        "Ng. Uyên dẫn",
    ),
    *("chị Nh viết thư", "Ông Ng nói rằng", "PGS.TS. Lê Th. B", "v.v.", "v. v. và", "Cty và Mr Bean đến"),
    # Units, numbers, labels.
    *(
        "dài 12 km và 5 m",
        "mỗi km đường",
        "20kg, 30 cm, 15 mm",
        "45 gr và 20 tr mỗi hộp",
        "5 mg/l và 10 µg",
        "H₂O, CO₂",
    ),
    *(
        "đất 500 m² ở",
        "điểm b khoản 2 Điều 6",
        "tội (điểm d theo luật)",
        "theo d khoản 5 của luật",
        "Đrắk khẳng định",
        "họp, v các",
        "a) Một; b) hai; đ) ba",
        "vitamin c được bán",
        "giá 20.000 đ từ sáng",
    ),
    *("13/2019/NĐ-CP", "lúc 14h30", "thế kỷ XIX, phần II", "COVID-19", "chương iv", "4.0"),
    # Borrowed and foreign words.
    *(
        "ôtô, bêtông và nilông",
        "kiốt, iốt, crôm",
        "rượu gin và chữ gi",
        "rơmoóc",
        "café",
        "Nestlé và Oréal",
        "Matxcơva",
        "Beyoncé",
        "Côte d'Ivoire",
    ),
    *("Đắk Lắk, Krông Nô, Bắc Kạn", "Y Byă Niê", "H'Mông", "Singapore Ng Eng Hen đã đến", "St Petersburg"),
    *("Hàm lượng Mn vượt ngưỡng", "rhythm myth", "the law of the land", "São Paulo", "Müller", "Fe, Mn, Zn"),
    # Addresses.
    *("https://khcn.vn/đng", "www.tr.vn", "ban.tr@khcn.vn", "khcnhp.gov.vn", "F@st"),
    # Ordinary Vietnamese in every dress.
    *(
        "HỘI NGHỊ TỔNG KẾT",
        "Hoà bình, hòa bình",
        "quy chế, qui chế",
        "nghành",
        "khuỷu tay",
        "(đồng bộ)",
        "kinh tế-xã hội",
    ),
    *("Hội nghị,Chủ tịch", "KHCN&ĐMSTgiữa Bộ", "và/hoặc", "Uỷ ban", "ở y tế", "ừ", "ông à"),
]


@pytest.mark.parametrize(("text", "found"), BROKEN)
def test_word_that_lost_letters_is_quoted_with_the_next(text, found):
    assert found in broken_words(text)


@pytest.mark.parametrize("text", WHOLE)
def test_whole_word_is_left_alone(text):
    assert broken_words(text) == []


def test_each_word_is_named_once():
    assert broken_words("đng bộ và đng bộ\nđng bộ") == ["đng bộ"]


def test_lines_are_read_apart():
    assert broken_words("Bộ\nCh\ntịch") == []


def test_english_page_is_not_read_as_vietnamese():
    assert list(find(page("Ch tịch", language="en"))) == []


def test_every_text_of_a_page_is_read():
    found = [
        str(issue.where)
        for issue in find(page("đng bộ", caption("đng bộ"), title="Đng bộ dữ liệu", lead="môt năm"))
    ]
    assert found == ["Tiêu đề", "Sapô", "Đoạn văn 1", "Hình ảnh 1, Chú thích"]


def test_the_message_names_the_words():
    (issue,) = find(page("Ch tịch họp về đổi mới đng bộ."))
    assert "“Ch tịch”, “đng bộ”" in issue.message
    assert not issue.stops


def test_many_words_are_quoted_in_part():
    (issue,) = find(page(" ".join(f"đng {letter}ộ" for letter in "bcdlmnt")))
    assert issue.message.count("“") == 5
    assert "…" in issue.message
