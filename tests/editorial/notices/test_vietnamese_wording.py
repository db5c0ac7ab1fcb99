"""The mails in Vietnamese, as the newsroom reads them. Needs the compiled catalogue."""

import pytest

from editorial.notices import kinds
from editorial.notices.message import compose
from tests.editorial import verbs as desk
from tests.factories import UserFactory

from .mails import html_of, mails_after

pytestmark = pytest.mark.django_db

WORDS = {
    "who": "Đỗ Minh Khuê",
    "commented_by": "Đỗ Minh Khuê",
    "comment": "Thiếu ngày họp.",
    "step": "Lãnh đạo duyệt",
    "previous_step": "Biên tập kiểm tra",
    "goes_live": "06/02/2027 08:00",
    "facts": [],
    "edit_url": "http://testserver/admin/pages/7/edit/",
    "public_url": "http://testserver/tin-tuc/bai/",
    "sections": [],
}
SENTENCES = [
    (kinds.SUBMITTED, "Chờ bạn duyệt", "Đỗ Minh Khuê vừa gửi duyệt."),
    (kinds.RESUBMITTED, "Gửi duyệt lại", "Đỗ Minh Khuê đã gửi duyệt lại sau yêu cầu chỉnh sửa."),
    (kinds.NEXT_STEP, "Chờ bạn duyệt", "Đỗ Minh Khuê đã duyệt ở bước “Biên tập kiểm tra”."),
    (kinds.RECHECK, "Cần kiểm tra lại", "Đỗ Minh Khuê chuyển nội dung về bước “Lãnh đạo duyệt”"),
    (kinds.CHANGES, "Yêu cầu chỉnh sửa", "Đỗ Minh Khuê yêu cầu chỉnh sửa ở bước “Lãnh đạo duyệt”."),
    (kinds.CANCELLED, "Đã hủy duyệt", "Đỗ Minh Khuê đã hủy quy trình duyệt."),
    (kinds.SCHEDULED, "Đã hẹn giờ", "sẽ tự động xuất bản lúc 06/02/2027 08:00."),
    (kinds.PUBLISHED, "Đã xuất bản", "Nội dung đã qua mọi bước duyệt và vừa được xuất bản."),
    (kinds.EMERGENCY, "Đăng khẩn cấp", "Đỗ Minh Khuê đã đăng khẩn cấp, chưa qua duyệt."),
]


@pytest.mark.parametrize(
    ("kind", "subject", "sentence"), SENTENCES, ids=lambda value: getattr(value, "name", "")
)
def test_subject_and_sentence(kind, subject, sentence):
    reader = UserFactory(first_name="Vũ Hải", last_name="Yến")
    message = compose(reader, kind, WORDS, title="Giống lúa chịu mặn")
    assert message.subject == f"[Hải Đăng] {subject}: Giống lúa chịu mặn"
    for form in (message.body, html_of(message)):
        assert "Chào Vũ Hải Yến," in form
        assert sentence in form
        assert "Mở trang biên tập" in form
        assert "Thư tự động từ Hải Đăng." in form


def test_comment_is_introduced_as_what_it_is():
    def introduction(kind):
        return compose(UserFactory(), kind, WORDS, title="Giống lúa").body

    assert "Ý kiến của Đỗ Minh Khuê:\n\n> Thiếu ngày họp." in introduction(kinds.CHANGES)
    assert "Đỗ Minh Khuê đã yêu cầu:\n\n> Thiếu ngày họp." in introduction(kinds.RESUBMITTED)
    assert "Lý do Đỗ Minh Khuê đưa ra:\n\n> Thiếu ngày họp." in introduction(kinds.EMERGENCY)


def test_facts_have_vietnamese_labels():
    desk.desk_editor()
    author = UserFactory(role="Phóng viên", first_name="Phạm Thu", last_name="An")
    (message,) = mails_after(desk.in_review, desk.draft(author, title="Giống lúa chịu mặn"))
    for line in ("Bài viết: Giống lúa chịu mặn", "Thuộc mục: Tin hoạt động", "Người gửi: Phạm Thu An"):
        assert f"{line}\n" in message.body


def test_digest():
    sections = [("Đang chờ bạn duyệt", [])]
    message = compose(UserFactory(), kinds.DIGEST, WORDS | {"sections": sections}, date="22/11/2026")
    assert message.subject == "[Hải Đăng] Việc đang chờ bạn ngày 22/11/2026"
    assert "Hôm nay có những việc sau đang chờ bạn." in message.body
