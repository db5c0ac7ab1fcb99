"""The editors' guide in the admin: who reads it, what its Markdown becomes, and whether it says what the screens say."""

import re

import pytest
from django.urls import reverse
from django.utils.translation import trans_real

from editorial import roles, workflows
from editorial.guide.markdown import render
from editorial.guide.views import DOCS, GUIDE
from tests.support import ROOT
from tests.support.html import parse

from .newsroom import EVERYBODY

SOURCE = GUIDE.read_text(encoding="utf-8")
PICTURES = set(re.findall(r"!\[[^\]]+\]\(images/([^)]+)\)", SOURCE))
# Bold words that name nothing on a screen: emphasis, facts, examples, and what demonstration and browser show.
NO_SCREEN = {
    "in đậm", "bản nháp", "bốn mắt", "4 giờ làm việc", "ngay", "không", "lãnh đạo khác",
    "15 mb", "+", "⋯", "đang chờ duyệt", "bị khóa bởi một người",
    # The years that a check quotes, and what habits the guide asks for.
    "tiêu đề ghi năm 2025, trong bài chỉ có “2024”", "bảng có tiêu đề hàng hoặc cột", "liên kết nói rõ nơi đến",
    "ngày trong bài", "số", "viết tắt", "thông tin cá nhân", "đọc lại trong xem trước",
    # A size that the message fills in.
    "tệp quá lớn. dung lượng tối đa là 15,0 mb", "trang chủ (tiếng việt)", "home (tiếng anh)", "số mục tối thiểu là 2",
}  # fmt: skip


def rendered(source: str) -> str:
    return str(render(source, lambda name: f"/p/{name}")[0])


@pytest.mark.django_db
@pytest.mark.parametrize("role", EVERYBODY)
def test_everybody_who_signs_in_finds_and_reads_it(sign_in, role):
    client = sign_in(role)
    address = reverse("editorial_guide:guide")
    assert address == "/admin/huong-dan/"
    home = client.get(reverse("wagtailadmin_home")).content.decode()
    assert address in home
    assert "guide.wagtail.org/en-latest/how-to-guides" not in home
    page = parse(client.get(address))
    anchors = {heading["id"] for heading in page.select(".guide h2, .guide h3, .guide h4")}
    contents = [link["href"] for link in page.select(".guide-contents a")]
    assert len(contents) > 10
    assert {href.removeprefix("#") for href in contents} <= anchors
    assert len(anchors) == len(page.select(".guide h2, .guide h3, .guide h4"))


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["guide", "style"])
def test_visitor_is_sent_to_sign_in(client, name):
    assert client.get(reverse(f"editorial_guide:{name}")).url.startswith(reverse("wagtailadmin_login"))


@pytest.mark.django_db
def test_pictures_are_for_who_signed_in(client, sign_in):
    address = reverse("editorial_guide:picture", args=[min(PICTURES)])
    assert client.get(address).url.startswith(reverse("wagtailadmin_login"))
    answer = sign_in("Đại diện viện").get(address)
    assert answer["Content-Type"] == "image/webp"
    assert b"".join(answer.streaming_content) == (DOCS / "images" / min(PICTURES)).read_bytes()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "name",
    [
        "khong-co.png",
        "../editors.vi.md",
        "..%2Feditors.vi.md",
        "%2e%2e/x.png",
        "/etc/passwd",
        "a/b.png",
        "x.svg",
    ],
)
def test_nothing_but_pictures_is_served(sign_in, name):
    assert sign_in("Quản trị").get(f"/admin/huong-dan/images/{name}").status_code == 404


def test_every_picture_exists_is_small_and_is_used():
    stored = {path.name: path.stat().st_size for path in (DOCS / "images").iterdir()}
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert set(stored) >= PICTURES
    assert {name for name in stored if name not in PICTURES and f"docs/images/{name}" not in readme} == set()
    assert {name: size for name, size in stored.items() if size > 120_000 and name in PICTURES} == {}
    assert len(PICTURES) <= 16


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("# Tên\n\n## Ảnh đẹp\n", '<h2 id="anh-dep">Ảnh đẹp</h2>'),
        ("Một\nhai **ba** `c<d`", "<p>Một\nhai <strong>ba</strong> <code>c&lt;d</code></p>"),
        ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
        ("1. a\n2. b", "<ol><li>a</li><li>b</li></ol>"),
        (
            '![Ảnh "x"](images/a-1.webp)',
            '<p><img src="/p/a-1.webp" alt="Ảnh &quot;x&quot;" loading="lazy"></p>',
        ),
        ("[x](#y) [z](https://a.vn/b)", '<p><a href="#y">x</a> <a href="https://a.vn/b">z</a></p>'),
        ("```\n**a** <b>\n```\n", '<pre tabindex="0">**a** &lt;b&gt;\n</pre>'),
        ("<script>x</script>", "<p>&lt;script&gt;x&lt;/script&gt;</p>"),
        ("**<b>**", "<p><strong>&lt;b&gt;</strong></p>"),
        ("[x](javascript:alert(1))", "<p>x)</p>"),
        ("[x](//evil.example)", "<p>x</p>"),
        ("![x](../../secret.png)", "<p>x</p>"),
        ("{0} {% x %}", "<p>{0} {% x %}</p>"),
    ],
)
def test_markdown(source, html):
    assert rendered(source) == html


def test_a_table_has_headings():
    html = rendered("| A | B |\n|---|---|\n| **1** | `2` |\n")
    assert '<th scope="col">A</th><th scope="col">B</th>' in html
    assert "<tr><td><strong>1</strong></td><td><code>2</code></td></tr>" in html


def test_two_headings_of_the_same_words_have_two_anchors():
    _html, headings = render("## A\n## A\n", str)
    assert [heading.anchor for heading in headings] == ["a", "a--2"]


def test_bold_words_are_on_the_screens():
    known = _words_of_screens()
    missing = {
        bold
        for bold in re.findall(r"\*\*(.+?)\*\*", re.sub(r"`[^`]*`", "", SOURCE))
        for part in re.split("…|'…'", bold)
        if (words := part.strip(" .:!'“”").casefold()) and words not in NO_SCREEN
        if bold.strip(" .").casefold() not in NO_SCREEN and words not in known
    }
    assert missing == set()


def _words_of_screens() -> str:
    """Everything that a Vietnamese screen may say: the catalogues, and the names that `bootstrap` gives."""
    catalogue = trans_real.translation("vi")._catalog
    names = [role.name for role in roles.ROLES]
    names += [workflows.TWO_STEPS, workflows.ONE_STEP, workflows.DESK_REVIEW[0], workflows.APPROVAL[0]]
    said = [value for _key, value in catalogue.items() if isinstance(value, str)]
    structure = (ROOT / "home/initial.toml").read_text(encoding="utf-8")
    return "\n".join([*said, *names, structure]).casefold()
