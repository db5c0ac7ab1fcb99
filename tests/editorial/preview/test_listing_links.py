"""The list of a page's links, and taking one back."""

import pytest

from editorial.models import PreviewLink
from editorial.preview.links import revoke
from tests.editorial.verbs import again, desk_editor, draft, edit
from tests.factories import UserFactory
from tests.support.html import parse, words

from .sharing import address, expire, index_of, revoking, share

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(sign_in):
    return sign_in("Biên tập")


@pytest.fixture
def page():
    return draft()


def rows(client, page) -> list:
    return parse(client.get(index_of(page))).select("#links-section li:has(h3)")


def test_row_says_for_whom_which_version_by_whom_until_when_how_often_and_whether_it_works(editor, page):
    page.latest_revision.user.first_name, page.latest_revision.user.last_name = "Minh", "Đỗ"
    page.latest_revision.user.save()
    sharer = UserFactory(role="Biên tập", first_name="Ngọc", last_name="Trần")
    link = share(page, user=sharer, recipient="Bà Lê Thu Hà")
    type(link.revision).objects.filter(pk=link.revision_id).update(created_at="2031-03-02T01:30:00Z")
    PreviewLink.objects.update(
        created_at="2031-03-02T02:00:00Z", expires_at="2031-03-05T07:04:00Z", opened_count=2
    )
    PreviewLink.objects.update(opened_at="2031-03-03T03:00:00Z")
    (row,) = rows(editor, page)
    text = words(row)
    assert "Bà Lê Thu Hà" in text
    assert "08:30 02/03/2031, Minh Đỗ" in text
    assert "09:00 02/03/2031, Ngọc Trần" in text
    assert "14:04 05/03/2031" in text
    assert "2 lần" in text
    assert "10:00 03/03/2031" in text
    assert "đang mở" in text


def test_links_of_other_pages_are_not_listed(editor, page):
    share(draft())
    assert rows(editor, page) == []


def test_newest_link_stands_first(editor, page):
    for name in ("Người thứ nhất", "Người thứ hai"):
        share(page, recipient=name)
    assert [words(row.h3) for row in rows(editor, page)] == ["Người thứ hai", "Người thứ nhất"]


def test_row_says_that_the_text_was_changed_since(editor, page):
    share(page)
    changed = "Nội dung đã được sửa sau đó"
    assert changed not in words(rows(editor, page)[0])
    again(page).save_revision(user=page.owner)
    assert changed not in words(rows(editor, page)[0])
    edit(page, page.owner, title="Khác")
    assert changed in words(rows(editor, page)[0])


@pytest.mark.parametrize(
    ("close", "says"), [(expire, "đã hết hạn"), (lambda link: revoke(link, desk_editor()), "đã thu hồi")]
)
def test_closed_link_shows_no_address_and_cannot_be_revoked(editor, page, close, says):
    link = share(page)
    close(link)
    (row,) = rows(editor, page)
    assert says in words(row)
    assert not row.select("input, a")
    assert address(link) not in editor.get(f"{index_of(page)}?new={link.pk}").content.decode()


def test_accounts_that_were_deleted_leave_their_links(editor, page):
    link = share(page)
    link.created_by.delete()
    page.latest_revision.user.delete()
    (row,) = rows(editor, page)
    assert link.recipient in words(row)


def test_revoking_is_asked_before_it_happens(editor, page):
    link = share(page)
    assert link.recipient in words(parse(editor.get(revoking(link))).find("main"))
    link.refresh_from_db()
    assert link.revoked_at is None


def test_revoked_link_no_longer_opens(editor, page, client):
    link = share(page)
    response = editor.post(revoking(link))
    assert response.url == index_of(page)
    link.refresh_from_db()
    assert link.revoked_by == editor.user
    assert client.get(address(link)).status_code == 410


def test_link_of_a_colleague_can_be_revoked(sign_in, page):
    link = share(page, user=desk_editor())
    sign_in("Lãnh đạo").post(revoking(link))
    link.refresh_from_db()
    assert link.revoked_at


def test_revoking_twice_does_no_harm(editor, page):
    link = share(page)
    for _ in range(2):
        assert editor.post(revoking(link)).status_code == 302


def test_way_back_leads_through_the_tree_and_the_list(editor, page):
    shown = parse(editor.get(revoking(share(page)))).select_one(
        "header nav, header [data-controller~=w-breadcrumbs]"
    )
    assert index_of(page) in [link["href"] for link in shown.find_all("a", href=True)]


@pytest.mark.parametrize("more", [0, 15])
def test_list_takes_the_same_queries_however_long_it_is(editor, page, django_assert_num_queries, more):
    share(page)
    for number in range(more):
        share(edit(page, UserFactory(), title=f"Bản {number}"), user=UserFactory())
    editor.get(index_of(page))
    # Session, account with its rights, profile, languages and what the menu depends on (8); page as stored and in its
    # own class, the latest version with its type and author (5); the way back (2); whether he may know of the page (1);
    # rights on pages (1); the links, counted and read with their versions and people (2).
    with django_assert_num_queries(8 + 5 + 2 + 1 + 1 + 2):
        editor.get(index_of(page))
