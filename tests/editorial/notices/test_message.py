"""What every mail has: a header that cannot be broken, two forms, links, times, and the reader's own language."""

import re
from email import policy
from email.parser import BytesParser

import pytest
from django.utils import timezone, translation

from editorial.notices.kinds import CHANGES
from editorial.notices.message import compose
from editorial.notices.recipients import language_of
from tests.editorial import verbs as desk
from tests.factories import ArticleFactory, UserFactory, home, news_index, section

from .mails import html_of, mails_after, set_up_account

pytestmark = pytest.mark.django_db


def submitted(title="Nghiệm thu đề tài", **fields):
    """The mail about a text of this title."""
    desk.desk_editor()
    (message,) = mails_after(desk.in_review, desk.draft(title=title, slug="bai", **fields))
    return message


@pytest.mark.parametrize(
    "title",
    [
        "Dòng một\r\nBcc: ke-xau@example.org",
        "Dòng một\nX-Xấu: có\n\nThân thư giả",
        "Tách bằng\u2028dấu lạ\u0085\x0b\x0c",
        "\"Đề tài\", <script>alert(1)</script> & 'nháy'; =?utf-8?q?=0ABcc?=",
        "100% đề tài %(title)s %s {0} {{ title }} {% now 'Y' %}",
        "Rất dài " * 30,
    ],
)
def test_no_title_breaks_a_header_or_the_page(title):
    message = submitted(title[:250].strip())
    parsed = BytesParser(policy=policy.default).parsebytes(message.message().as_bytes())
    assert parsed["Bcc"] is None
    assert parsed["X-Xấu"] is None
    assert "\n" not in parsed["Subject"]
    assert parsed["Subject"].endswith(" ".join(title[:250].split()))
    assert len(parsed.get_all("To")) == 1
    assert "<script" not in html_of(message)


def test_headers_and_forms():
    message = submitted()
    assert message.subject.startswith("[Hải Đăng] ")
    assert message.extra_headers == {"Auto-Submitted": "auto-generated"}
    assert message.from_email == "webmaster@localhost"
    assert len(message.to) == 1
    assert not message.cc
    assert not message.bcc
    assert message.message().get_content_type() == "multipart/alternative"


def test_html_loads_nothing_and_has_its_own_styles():
    html = html_of(submitted())
    assert not re.search(r"<(img|link|script|table|style|iframe)\b|url\(|class=", html)
    assert '<meta name="color-scheme" content="light dark">' in html
    assert "<p style=" in html
    assert "background" not in html
    assert set(re.findall(r'(?:href|src)="([a-z]+://[^/"]+)', html)) == {"http://testserver"}


def test_text_has_no_gaps_and_no_escapes():
    body = submitted('Giống lúa "ST25" & muối < 4 ‰').body
    assert 'Giống lúa "ST25" & muối < 4 ‰' in body
    assert "&quot;" not in body
    assert "\n\n\n" not in body
    assert body == body.strip() + "\n"


def test_footer_leads_to_the_switches():
    message = submitted()
    assert "http://testserver/admin/account/" in message.body
    assert 'href="http://testserver/admin/account/"' in html_of(message)


def test_time_is_that_of_the_office():
    editor, page = desk.desk_editor(), desk.in_review()
    state = page.current_workflow_task_state
    (message,) = mails_after(desk.ask_for_changes, page, editor)
    state.refresh_from_db()
    when = timezone.localtime(state.finished_at, timezone.get_default_timezone())
    assert f"{when:%d/%m/%Y %H:%M}" in message.body


@pytest.mark.parametrize(
    ("parent", "place"),
    [(section, "Tin hoạt động"), (lambda: section(language="en"), None), (news_index, "Tin tức")],
)
def test_place_is_the_page_above(parent, place):
    page = desk.draft(parent=parent()) if parent is not news_index else section("thong-bao")
    desk.desk_editor()
    page.save_revision(user=page.owner or desk.reporter())
    (message,) = mails_after(desk.submit, page, desk.reporter())
    assert f": {place or page.get_parent().title}\n" in message.body


def test_home_page_has_no_place():
    page = home()
    desk.desk_editor()
    page.save_revision(user=desk.reporter())
    (message,) = mails_after(desk.submit, page, desk.reporter())
    assert page.title in message.body
    assert "Root" not in message.body


def test_title_is_that_of_the_version_under_review():
    page = desk.edit(desk.draft(title="Tên cũ"), desk.reporter(), title="Tên mới")
    desk.desk_editor()
    (message,) = mails_after(desk.submit, page)
    assert "Tên mới" in message.subject
    assert "Tên cũ" not in message.body


class TestLanguage:
    def test_is_vietnamese_for_who_chose_none_although_an_english_reader_acts(self):
        reader = UserFactory()
        set_up_account(reader, preferred_language="")
        with translation.override("en"):
            assert language_of(reader) == "vi"

    @pytest.mark.parametrize(("chosen", "used"), [("en", "en"), ("vi", "vi"), ("fr", "vi")])
    def test_is_the_one_chosen_if_we_have_it(self, chosen, used):
        reader = UserFactory()
        set_up_account(reader, preferred_language=chosen)
        assert language_of(reader) == used

    def test_of_somebody_without_a_profile_is_vietnamese(self):
        assert language_of(UserFactory()) == "vi"

    def test_is_each_reader_s_own_in_one_sending(self):
        english, vietnamese, page = desk.desk_editor(), desk.desk_editor(), desk.draft()
        set_up_account(english, preferred_language="en")
        mails = {mail.to[0]: mail for mail in mails_after(desk.submit, page)}
        assert "Article: " in mails[english.email].body
        assert "Bài viết: " in mails[vietnamese.email].body
        assert '<html lang="en">' in html_of(mails[english.email])
        assert '<html lang="vi">' in html_of(mails[vietnamese.email])
        assert translation.get_language() == "vi"


def test_comment_that_looks_like_markup_stays_text():
    words = {"comment": "<p>Chèn</p><footer>", "commented_by": "A", "facts": [], "edit_url": "http://x/"}
    message = compose(UserFactory(), CHANGES, words, title=ArticleFactory().title)
    assert "&lt;p&gt;Chèn&lt;/p&gt;&lt;footer&gt;" in html_of(message)
    assert "> <p>Chèn</p><footer>" in message.body
