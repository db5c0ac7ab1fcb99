"""A version goes live only after every step of its workflow approved that content, by whatever path it comes."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone
from wagtail.actions.copy_page import CopyPageAction
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.log_actions import LogContext
from wagtail.models import Page, Workflow, WorkflowPage
from wagtail.signals import page_published

from editorial.gate import Incomplete, NotApproved, publish_in_emergency, publish_reviewed_elsewhere
from editorial.models import Publication, ReviewTask, ReviewTaskState
from tests.factories import ArticleFactory, UserFactory, section

from . import verbs as desk

pytestmark = pytest.mark.django_db


def superuser():
    return UserFactory(is_superuser=True, is_staff=True)


def _publish(page):
    page.latest_revision.publish(user=superuser())


def _publish_without_checks(page):
    page.latest_revision.publish(skip_permission_checks=True)


def _publish_with_the_action(page):
    PublishPageRevisionAction(page.latest_revision).execute(skip_permission_checks=True)


def _make_it_live_and_save(page):
    page.live = True
    page.save()


def _make_the_plain_page_live_and_save(page):
    plain = Page.objects.get(pk=page.pk)
    plain.live = True
    plain.save()


def _finish_the_review(page):
    page.current_workflow_state.finish(user=superuser())


def _copy_to_live(page):
    Page.objects.filter(pk=page.pk).update(live=True)  # as if it were
    copy = CopyPageAction(
        desk.again(page), to=section("thong-bao"), update_attrs={"slug": "sao"}, keep_live=True
    )
    try:
        copy.execute(skip_permission_checks=True)
    finally:
        Page.objects.filter(pk=page.pk).update(live=False)


WAYS = [
    _publish,
    _publish_without_checks,
    _publish_with_the_action,
    _make_it_live_and_save,
    _make_the_plain_page_live_and_save,
]


@pytest.mark.parametrize("way", [*WAYS, _copy_to_live])
def test_draft_goes_live_by_no_way(way):
    page = desk.draft()
    with pytest.raises(NotApproved):
        way(page)
    assert not desk.again(page).live
    assert not Page.objects.filter(slug="sao").exists()


@pytest.mark.parametrize("way", [*WAYS, _finish_the_review])
def test_half_approved_version_goes_live_by_no_way(way):
    page = desk.desk_approved()
    with pytest.raises(NotApproved):
        way(page)
    assert not desk.again(page).live
    assert desk.step(page) == "Lãnh đạo duyệt"


def test_article_goes_live_when_both_steps_approved():
    page = desk.approved()
    publication = Publication.objects.of(page).get()
    assert page.live
    assert publication.basis == Publication.Basis.REVIEW
    assert publication.revision_id == page.live_revision_id
    assert publication.workflow_state.status == "approved"


@pytest.mark.parametrize(
    "who", ["the same person", "the owner", "nobody", "somebody who refused", "of another text"]
)
def test_gate_asks_again_who_approved(who):
    """However the states of the steps came to be stored."""
    page = desk.submit(desk.draft())
    review, revision = page.current_workflow_state, page.latest_revision
    states = review.task_states.all()
    first, owner = desk.desk_editor(), page.owner
    desk.approve(page, first)
    last = states.latest("pk")
    person = {"the same person": first, "the owner": owner, "nobody": None}.get(who, desk.approver())
    status = "rejected" if "refused" in who else "approved"
    states.filter(pk=last.pk).update(status=status, finished_by=person)
    digest = last.specific.content_digest
    if who == "of another text":
        ReviewTaskState.objects.filter(pk=last.pk).update(content_digest="0" * 64)
    type(review).objects.filter(pk=review.pk).update(status="approved")
    with pytest.raises(NotApproved):
        revision.publish(user=superuser())
    assert not desk.again(page).live
    states.filter(pk=last.pk).update(status="approved", finished_by=desk.approver())
    ReviewTaskState.objects.filter(pk=last.pk).update(content_digest=digest)
    revision.publish(user=superuser())
    assert desk.again(page).live


def test_change_of_a_live_article_waits_for_review_of_its_own():
    page = desk.edit(desk.approved(), desk.reporter(), title="Tiêu đề chưa ai duyệt")
    with pytest.raises(NotApproved):
        page.latest_revision.publish()
    assert desk.again(page).title != "Tiêu đề chưa ai duyệt"


def test_live_article_is_not_changed_by_saving_it():
    page = desk.approved()
    for instance in (desk.again(page), Page.objects.get(pk=page.pk)):
        instance.title = "Sửa thẳng"
        with pytest.raises(NotApproved):
            instance.save()
    assert desk.again(page).title == page.title


def test_live_article_is_saved_where_nothing_changed():
    page = desk.approved()
    desk.again(page).save()


def test_old_version_does_not_come_back_by_itself():
    page = desk.approved()
    old = page.live_revision
    page = desk.approved(desk.edit(page, desk.reporter(), title="Bản thứ hai"))
    with pytest.raises(NotApproved):
        old.publish()
    assert desk.again(page).title == "Bản thứ hai"


def test_approval_is_used_once():
    page = desk.approved()
    page.unpublish()
    with pytest.raises(NotApproved):
        desk.again(page).latest_revision.publish()
    assert not desk.again(page).live


def test_revision_rewritten_in_place_after_approval_stays_a_draft():
    page = desk.desk_approved()
    revision = page.latest_revision
    revision.content["title"] = "Chữ chèn sau khi duyệt"
    revision.save()
    with pytest.raises(PermissionDenied):
        desk.approve(page, desk.approver())
    assert not desk.again(page).live


def test_page_without_a_workflow_cannot_be_published():
    WorkflowPage.objects.all().delete()
    page = desk.draft()
    assert not page.has_workflow
    with pytest.raises(NotApproved):
        page.latest_revision.publish()


def test_workflow_without_steps_publishes_nothing():
    page = desk.draft()
    page.get_workflow().workflow_tasks.all().delete()
    with pytest.raises(NotApproved):
        desk.submit(page)
    assert not desk.again(page).live


def test_step_that_was_switched_off_is_not_asked():
    ReviewTask.objects.filter(name="Biên tập kiểm tra").update(active=False)
    page = desk.submit(desk.draft())
    assert desk.step(page) == "Lãnh đạo duyệt"
    assert desk.approve(page, desk.approver()).live


def test_section_with_one_step_asks_for_one():
    notices = section("thong-bao")
    WorkflowPage.objects.create(page=notices.page_ptr, workflow=Workflow.objects.get(name="Duyệt một bước"))
    page = desk.approve(desk.in_review(desk.draft(parent=notices)), desk.approver())
    assert page.live


def test_approval_of_one_step_is_not_enough_where_two_are_asked():
    notices = section("thong-bao")
    one_step = WorkflowPage.objects.create(
        page=notices.page_ptr, workflow=Workflow.objects.get(name="Duyệt một bước")
    )
    page = desk.edit(
        desk.draft(parent=notices), desk.reporter(), go_live_at=timezone.now() + timedelta(hours=2)
    )
    page = desk.approve(desk.in_review(page), desk.approver())
    assert page.approved_schedule
    one_step.delete()
    with pytest.raises(NotApproved):
        page.scheduled_revision.publish()


def test_copy_of_a_live_article_is_a_draft():
    copy = desk.approved().copy(update_attrs={"slug": "ban-sao"}, keep_live=True, user=superuser())
    assert not desk.again(copy).live


def test_scheduled_version_goes_live_on_time_with_its_date_cleared():
    page = desk.edit(desk.draft(), desk.reporter(), go_live_at=timezone.now() + timedelta(hours=2))
    page = desk.approved(page)
    assert not page.live
    revision = page.scheduled_revision
    revision.content["go_live_at"] = timezone.now() - timedelta(minutes=1)
    revision.save()
    revision.publish()
    page = desk.again(page)
    assert page.live
    assert page.go_live_at is None
    assert Publication.objects.of(page).count() == 1


class TestSanctionedEntry:
    def test_asks_for_a_reason(self):
        with pytest.raises(ValueError, match="reason"):
            publish_reviewed_elsewhere(desk.draft(), user=None, reason="")

    def test_in_a_request_nobody_acts_in_the_name_of_an_administrator(self):
        administrator = UserFactory(role="Quản trị")
        page = desk.draft()
        with LogContext(user=desk.reporter()), pytest.raises(PermissionDenied):
            publish_reviewed_elsewhere(page, user=administrator, reason="Nhập từ trang cũ")
        with LogContext(user=administrator):
            publish_reviewed_elsewhere(page, user=administrator, reason="Nhập từ trang cũ")
        assert desk.again(page).live

    def test_lets_nothing_else_through_meanwhile(self):
        page, other = desk.draft(), desk.draft()

        def publish_the_other(**kwargs):
            with pytest.raises(NotApproved):
                other.latest_revision.publish()
            tried.append(other)

        tried = []
        page_published.connect(publish_the_other)
        try:
            publish_reviewed_elsewhere(page, user=None, reason="Nhập từ trang cũ")
        finally:
            page_published.disconnect(publish_the_other)
        assert tried
        assert not desk.again(other).live

    def test_writes_down_who_and_why(self):
        page, user = desk.draft(), UserFactory()
        publish_reviewed_elsewhere(page, user=user, reason="Bài đã đăng trên cổng cũ")
        publication = Publication.objects.of(page).get()
        assert (publication.user, publication.reason) == (user, "Bài đã đăng trên cổng cũ")
        assert desk.again(page).live


class TestEmergency:
    @pytest.mark.parametrize("role", ["Phóng viên", "Biên tập", "Lãnh đạo", "Quản trị danh bạ"])
    def test_is_for_administrators(self, role):
        page = desk.draft()
        with pytest.raises(PermissionDenied):
            publish_in_emergency(page, page.latest_revision, user=UserFactory(role=role), reason="Bão số 3")
        assert not desk.again(page).live

    def test_needs_a_reason(self):
        page = desk.draft()
        with pytest.raises(PermissionDenied):
            publish_in_emergency(page, page.latest_revision, user=UserFactory(role="Quản trị"), reason=" ")
        assert not desk.again(page).live

    def test_publishes_and_waits_for_confirmation(self):
        page, administrator = desk.draft(), UserFactory(role="Quản trị")
        publish_in_emergency(page, page.latest_revision, user=administrator, reason="Cảnh báo bão số 3")
        assert desk.again(page).live
        assert Publication.objects.unconfirmed().get().user == administrator


def test_alias_of_a_section_is_as_live_as_its_source():
    source = section()
    alias = source.create_alias(update_slug="tin-hoat-dong-2", parent=source.get_parent())
    assert alias.live


def test_alias_of_a_draft_is_not_live():
    draft = ArticleFactory(live=False)
    assert not draft.create_alias(update_slug="bi-danh").live


def test_version_that_lacks_what_readers_need_is_not_approved():
    page = desk.in_review()
    draft = page.get_latest_revision_as_object()
    draft.lead = ""
    draft.save_revision(user=desk.desk_editor(), clean=False)
    with pytest.raises(Incomplete):
        desk.approve(page, desk.desk_editor())
    assert desk.step(page) == "Biên tập kiểm tra"


def test_version_that_lacks_what_readers_need_is_not_published_in_an_emergency():
    page = desk.draft()
    page.lead = ""
    revision = page.save_revision(clean=False)
    with pytest.raises(Incomplete):
        publish_in_emergency(page, revision, user=UserFactory(role="Quản trị"), reason="Cảnh báo bão số 3")
    assert not desk.again(page).live


def test_emergency_does_not_wait_for_a_date_that_was_planned():
    page = desk.edit(desk.draft(), desk.reporter(), go_live_at=timezone.now() + timedelta(hours=2))
    publish_in_emergency(
        page, page.latest_revision, user=UserFactory(role="Quản trị"), reason="Cảnh báo bão số 3"
    )
    assert desk.again(page).live
    assert Publication.objects.unconfirmed().count() == 1


def test_what_was_reviewed_elsewhere_keeps_its_author():
    page, administrator = desk.draft(), UserFactory(role="Quản trị")
    publication = publish_reviewed_elsewhere(page, user=administrator, reason="Bài của cổng cũ")
    assert publication.revision.user == page.owner


def test_emergency_ends_an_approval_that_waits_for_its_date():
    page = desk.approved(desk.draft(go_live_at=timezone.now() + timedelta(days=1)))
    administrator = UserFactory(role="Quản trị")
    publish_in_emergency(page, page.latest_revision, user=administrator, reason="Cảnh báo bão số 3.")
    desk.edit(desk.again(page), page.owner, title="Bản sau")
    with pytest.raises(NotApproved):
        desk.again(page).latest_revision.publish()
    assert not page.workflow_states.filter(status="approved").exists()
