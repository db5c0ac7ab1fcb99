"""Who takes down, moves, hides, puts in order and deletes: approvers what was public, editors their drafts.

Nobody deletes what was ever public.
"""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Page

from articles.models import ArticlePage
from home.models import InformationPage
from tests.factories import ArticleFactory, InformationPageFactory, home, news_index, section
from tests.support.html import parse

from . import verbs as desk
from .newsroom import EVERYBODY, ROLES, SUPERUSER, bulk, is_refused, screen, state

pytestmark = pytest.mark.django_db

MANAGERS = ("Lãnh đạo", SUPERUSER)
OTHERS = tuple(role for role in ROLES if role not in MANAGERS)


def is_first(page):
    return page.get_parent().get_children().first().pk == page.pk


# What is sent, and whether it has happened.
ACTS = {
    "unpublish": (lambda page: (screen("unpublish", page.pk), {}), lambda page: not page.live),
    "move": (
        lambda page: (screen("move_confirm", page.pk, section("thong-bao").pk), {}),
        lambda page: page.is_child_of(section("thong-bao")),
    ),
    "restrict": (
        lambda page: (screen("set_privacy", page.pk), {"restriction_type": "login"}),
        lambda page: page.view_restrictions.exists(),
    ),
    "reorder": (lambda page: (screen("set_page_position", page.pk) + "?position=0", {}), is_first),
}


@pytest.fixture
def second(colleague):
    """A published article that is not the first of its section."""
    ArticleFactory()
    return ArticleFactory(owner=colleague)


@pytest.fixture
def scheduled():
    """A draft that was approved and waits for its date."""
    page = desk.edit(desk.draft(), desk.reporter(), go_live_at=timezone.now() + timedelta(hours=2))
    return desk.approved(page)


@pytest.mark.parametrize("role", OTHERS)
@pytest.mark.parametrize("act", ACTS)
def test_published_article_is_out_of_reach(sign_in, second, role, act):
    form, happened = ACTS[act]
    before = state(second)
    assert is_refused(sign_in(role).post(*form(second)))
    assert state(second) == before
    assert not happened(desk.again(second))


@pytest.mark.parametrize("role", MANAGERS)
@pytest.mark.parametrize("act", ACTS)
def test_published_article_is_managed_by_approvers(sign_in, second, role, act):
    form, happened = ACTS[act]
    assert not is_refused(sign_in(role).post(*form(second)))
    assert happened(desk.again(second))
    assert desk.again(second).title == second.title


@pytest.mark.parametrize("act", ["unpublish", "move", "restrict"])
def test_own_article_is_out_of_reach_of_its_author_once_it_is_public(sign_in, act):
    reporter = sign_in("Phóng viên")
    article = ArticleFactory(owner=reporter.user)
    form, happened = ACTS[act]
    assert is_refused(reporter.post(*form(article)))
    assert not happened(desk.again(article))


@pytest.mark.parametrize("role", ["Phóng viên", "Biên tập", "Quản trị"])
def test_article_that_was_taken_down_is_not_a_draft_again(sign_in, role):
    editor = sign_in(role)
    article = ArticleFactory(owner=editor.user)
    article.unpublish()
    assert is_refused(editor.post(screen("move_confirm", article.pk, section("thong-bao").pk)))
    assert desk.again(article).is_child_of(section())


@pytest.mark.parametrize("role", EVERYBODY)
def test_date_of_publication_is_taken_back_by_approvers(sign_in, scheduled, role):
    address = screen("revisions_unschedule", scheduled.pk, scheduled.latest_revision_id)
    response = sign_in(role).post(address, {"confirmed": "1"})
    assert is_refused(response) == (role not in MANAGERS)
    assert bool(desk.again(scheduled).approved_schedule) == (role not in MANAGERS)
    assert not desk.again(scheduled).live


@pytest.mark.parametrize("role", EVERYBODY)
@pytest.mark.parametrize("act", ["unpublish", "move"])
def test_bulk_action_works_for_approvers_alone(sign_in, published, role, act):
    before = state(published)
    data = {"include_descendants": "on", "chooser": section("thong-bao").pk}
    sign_in(role).post(bulk(act, published), data)
    assert ACTS[act][1](desk.again(published)) == (role in MANAGERS)
    assert (state(published) == before) == (role not in MANAGERS)


@pytest.mark.parametrize("role", EVERYBODY)
@pytest.mark.parametrize("live", [True, False], ids=["public", "taken down"])
def test_what_was_ever_public_is_deleted_by_nobody(sign_in, role, live):
    editor = sign_in(role)
    article = ArticleFactory(owner=editor.user)
    if not live:
        article.unpublish()
    assert is_refused(editor.post(screen("delete", article.pk)))
    editor.post(bulk("delete", article))
    assert ArticlePage.objects.filter(pk=article.pk).exists()


@pytest.mark.parametrize("role", EVERYBODY)
def test_pages_of_the_house_can_be_neither_deleted_nor_taken_away(sign_in, role):
    editor = sign_in(role)
    for page in (home(), news_index(), section()):
        assert is_refused(editor.post(screen("delete", page.pk)))
        assert Page.objects.filter(pk=page.pk).exists()
    for act in ("unpublish", "set_privacy"):
        assert is_refused(editor.post(screen(act, home().pk), {"restriction_type": "login"}))
    assert home().live
    assert not home().view_restrictions.exists()


class TestDrafts:
    @pytest.mark.parametrize("role", EVERYBODY)
    @pytest.mark.parametrize("in_bulk", [False, True], ids=["one", "bulk"])
    def test_of_others_are_deleted_by_administrators_alone(self, sign_in, draft, role, in_bulk):
        sign_in(role).post(bulk("delete", draft) if in_bulk else screen("delete", draft.pk))
        assert ArticlePage.objects.filter(pk=draft.pk).exists() == (role not in ("Quản trị", SUPERUSER))

    @pytest.mark.parametrize("role", ["Phóng viên", "Biên tập", "Quản trị"])
    def test_of_their_own_are_deleted_by_who_writes(self, sign_in, role):
        editor = sign_in(role)
        article = ArticleFactory(owner=editor.user, live=False)
        editor.post(screen("delete", article.pk))
        assert not ArticlePage.objects.filter(pk=article.pk).exists()

    @pytest.mark.parametrize("role", ["Biên tập", "Lãnh đạo", "Quản trị", SUPERUSER])
    def test_of_others_are_moved_by_who_edits_them(self, sign_in, draft, role):
        sign_in(role).post(screen("move_confirm", draft.pk, section("thong-bao").pk))
        assert desk.again(draft).is_child_of(section("thong-bao"))

    @pytest.mark.parametrize("role", ["Phóng viên", "Quản trị danh bạ", "Đại diện viện"])
    def test_of_others_are_moved_by_nobody_else(self, sign_in, draft, role):
        before = state(draft)
        assert is_refused(sign_in(role).post(screen("move_confirm", draft.pk, section("thong-bao").pk)))
        assert state(draft) == before

    def test_of_his_own_are_moved_by_a_reporter(self, sign_in):
        reporter = sign_in("Phóng viên")
        article = ArticleFactory(owner=reporter.user, live=False)
        reporter.post(screen("move_confirm", article.pk, section("thong-bao").pk))
        assert desk.again(article).is_child_of(section("thong-bao"))

    @pytest.mark.parametrize("role", EVERYBODY)
    def test_under_review_stay_where_they_are(self, sign_in, role):
        editor = sign_in(role)
        article = desk.in_review(desk.draft(editor.user))
        before = state(article)
        assert is_refused(editor.post(screen("delete", article.pk)))
        assert is_refused(editor.post(screen("move_confirm", article.pk, section("thong-bao").pk)))
        assert state(article) == before

    @pytest.mark.parametrize("role", ["Quản trị", SUPERUSER])
    def test_above_something_public_are_deleted_by_nobody(self, sign_in, role):
        parent = InformationPageFactory(live=False)
        InformationPageFactory(parent=parent)
        assert is_refused(sign_in(role).post(screen("delete", parent.pk)))
        assert InformationPage.objects.filter(pk=parent.pk).exists()


def test_order_of_what_is_below_is_offered_where_anything_can_be(sign_in):
    manager = sign_in("Lãnh đạo")
    for page, offered in ((ArticleFactory(), False), (section(), True)):
        menu = parse(manager.get(screen("edit", page.pk))).select("header a[href*='ordering=ord']")
        assert bool(menu) == offered
