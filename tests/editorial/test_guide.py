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
# Bold words that name nothing on a screen.
NO_SCREEN = {
    # Emphasis.
    "bốn mắt", "4 giờ làm việc", "15 mb", "lãnh đạo khác", "bị khóa bởi một người",
    "liên kết nói rõ nơi đến", "bảng có tiêu đề hàng hoặc cột", "ngày trong bài", "đọc lại trong xem trước",
    # Signs on buttons.
    "⋯",
    # Messages in part, or with what is filled in; titles put together from two words.
    "tiêu đề ghi năm 2025, trong bài chỉ có “2024", "tệp quá lớn. dung lượng tối đa là 15,0 mb",
    "số mục tối thiểu là 2", "trang chủ (tiếng việt)", "home (tiếng anh)", "mới: bài viết",
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
    assert f'"{address}"' in home
    assert '"editor-guide"' not in home  # the name of Wagtail's own
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
    address = f"/admin/huong-dan/images/{name}"
    # Wagtail looks for an address that it does not know with a stroke at its end, too.
    assert sign_in("Quản trị").get(address, follow=True).status_code == 404


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
    said = _what_screens_say()
    known, patterns = "\n".join(said), [_as_pattern(text) for text in said if _PLACEHOLDER.search(text)]

    def is_known(words):
        return words in known or any(pattern.fullmatch(words) for pattern in patterns)

    unknown = {
        bold
        for bold in re.findall(r"\*\*(.+?)\*\*", re.sub(r"`[^`]*`", "", SOURCE))
        if _bare(bold) not in NO_SCREEN and not is_known(_bare(bold))
        # What stands for a name or a number parts a message.
        if not all(is_known(_bare(part)) for part in bold.split("…"))
    }
    assert unknown == set()


_PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w*\}")


def _bare(words: str) -> str:
    return words.strip(" .:!'“”").casefold()


def _as_pattern(text: str) -> re.Pattern:
    """Matches a message whatever is filled in, if enough of its own words are left."""
    parts = [re.escape(part.strip(" :")) for part in _PLACEHOLDER.split(_bare(text))]
    return re.compile("[ :]*.+ ?".join(parts) if max(map(len, parts)) > 2 else "(?!)")


def _what_screens_say() -> list[str]:
    """Everything that a Vietnamese screen may say: the catalogues, and the names that `bootstrap` gives."""
    catalogue = trans_real.translation("vi")._catalog
    said = [re.sub(r"<[^>]*>", "", text) for _key, text in catalogue.items() if isinstance(text, str)]
    said += [role.name for role in roles.ROLES]
    said += [workflows.TWO_STEPS, workflows.ONE_STEP, workflows.DESK_REVIEW[0], workflows.APPROVAL[0]]
    said += (ROOT / "home/initial.toml").read_text(encoding="utf-8").splitlines()
    return [text.casefold() for text in said]
