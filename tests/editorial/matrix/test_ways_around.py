"""Ways around that take more than one act: something is exchanged, dated, moved or forged before it is approved."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from editorial.gate import NotApproved
from tests.editorial import verbs as desk
from tests.editorial.newsroom import add_article, article_form, hidden_fields, screen
from tests.factories import home, section

from .public import changed, public_state

pytestmark = pytest.mark.django_db

REASON = "Cảnh báo bão số 3 đổ bộ trong đêm nay."


def test_emergency_is_published_as_the_administrator_was_shown_it(before):
    administrator = before("administrator", "draft")
    address = reverse("publish_in_emergency", args=[administrator.it.pk])
    form = hidden_fields(administrator.get(address).content)
    desk.edit(administrator.it, administrator.world.accounts["author"], title="Chữ chưa ai đọc")
    administrator.post(address, form | {"reason": REASON})
    assert not administrator.it.live


def test_date_is_approved_as_the_approver_was_shown_it(before):
    approver = before("approver", "step 2")
    state = approver.it.current_workflow_task_state
    address = screen("workflow_action", approver.it.pk, "approve", state.pk)
    form = hidden_fields(approver.get(address).json()["html"])
    tomorrow = timezone.now() + timedelta(days=1)
    desk.edit(approver.it, approver.world.colleagues["Lãnh đạo"], expire_at=tomorrow)
    approver.post(address, form | {"comment": ""})
    assert not approver.it.live


def test_approval_whose_date_was_taken_back_is_over(before):
    approver = before("approver", "scheduled")
    address = screen("revisions_unschedule", approver.it.pk, approver.it.scheduled_revision.pk)
    approver.post(address, {"confirmed": "1"})
    page = desk.edit(approver.it, approver.world.accounts["author"], go_live_at=None)
    with pytest.raises(NotApproved):
        page.latest_revision.publish()
    assert not approver.it.live


def test_draft_that_is_moved_leaves_readers_no_redirect(before, client):
    reporter = before("author", "draft")
    address = reporter.it.url
    reporter.post(screen("move_confirm", reporter.it.pk, section("thong-bao").pk))
    assert reporter.it.is_child_of(section("thong-bao"))
    assert client.get(address).status_code == 404


def test_row_of_a_published_article_is_not_changed_through_a_draft(before, world):
    reporter = before("author", "draft")
    (row,) = before("author", "published").it.authors.all()
    for known in (0, 1):
        rows = inline_formset([{"id": str(row.pk), "name": "Kẻ gian", "organisation": ""}], initial=known)
        forged = nested_form_data({"authors": rows})
        reporter.post(screen("edit", reporter.it.pk), reporter.form() | forged)
        reporter.post(add_article(section()), article_form(slug=f"bai-{known}") | forged)
    assert changed(world.public, public_state()) == {}


def test_draft_does_not_take_the_address_of_a_published_article(before, world):
    reporter, published = before("author", "draft"), before("author", "published").it
    reporter.post(screen("edit", reporter.it.pk), reporter.form(slug=published.slug))
    reporter.post(add_article(section()), article_form(slug=published.slug))
    assert Page.objects.filter(slug=published.slug).count() == 1
    assert changed(world.public, public_state()) == {}


def test_date_of_going_offline_waits_for_review_too(before, world):
    editor = before("desk", "published")
    soon = (timezone.localtime() + timedelta(minutes=1)).strftime("%d/%m/%Y %H:%M")
    editor.post(screen("edit", editor.it.pk), editor.form(expire_at=soon))
    assert editor.it.latest_revision.content["expire_at"]
    assert changed(world.public, public_state()) == {}


@pytest.mark.parametrize("name", ["unpublish", "delete", "lock", "set_privacy", "copy", "move"])
def test_looking_at_a_screen_does_nothing(before, world, name):
    approver = before("approver", "published")
    approver.get(screen(name, approver.it.pk))
    assert not approver.it.locked
    assert changed(world.public, public_state()) == {}


def test_request_from_another_site_does_nothing(before, world):
    approver = before("approver", "published")
    forged = Client(enforce_csrf_checks=True)
    forged.cookies = approver.client.cookies
    assert forged.post(screen("unpublish", approver.it.pk)).status_code == 403
    api = reverse("wagtailadmin_api:pages:action", args=[approver.it.pk, "unpublish"])
    assert forged.post(api).status_code == 403
    assert changed(world.public, public_state()) == {}


@pytest.mark.parametrize("recursive", [False, True])
def test_home_page_has_no_public_double(before, world, recursive):
    superuser = before("superuser")
    address = reverse("wagtailadmin_api:pages:action", args=[home().pk, "create_alias"])
    superuser.post(address, {"update_slug": "trang-doi", "recursive": recursive})
    assert changed(world.public, public_state()) == {}


@pytest.mark.parametrize("name", ["set_page_position", "move_confirm"])
def test_root_of_the_tree_stays_where_it_is(before, name):
    root = home().get_parent()
    place = [home().pk] if name == "move_confirm" else []
    assert before("representative").post(screen(name, root.pk, *place)).status_code in (302, 403, 404)
