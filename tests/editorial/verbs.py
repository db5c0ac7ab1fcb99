"""What people do at the desk, as tests say it: draft, submit, approve, ask for changes, edit."""

from django.core.exceptions import PermissionDenied

from articles.models import ArticlePage
from tests.factories import ArticleFactory, UserFactory


def reporter():
    """Somebody who writes."""
    return UserFactory(role="Phóng viên")


def desk_editor():
    """Somebody who takes the first step."""
    return UserFactory(role="Biên tập")


def approver():
    """Somebody who takes the second step."""
    return UserFactory(role="Lãnh đạo")


def draft(author=None, **fields) -> ArticlePage:
    """A draft with a version, owned and written by `author`."""
    author = author or reporter()
    article = ArticleFactory(owner=author, live=False, **fields)
    article.save_revision(user=author)
    return again(article)


def edit(page, user, **fields):
    """Save a version of a page in which these fields are changed; return the page with what is stored of it."""
    version = again(page).get_latest_revision_as_object()
    for name, value in fields.items():
        setattr(version, name, value)
    version.save_revision(user=user)
    return again(page)


def submit(page, user=None):
    """Send the latest version to review, as its owner or as `user`."""
    page = again(page)
    user = user or page.owner
    if page.current_workflow_state:
        page.current_workflow_state.resume(user=user)
    else:
        page.get_workflow().start(page, user)
    return again(page)


def act(page, user, action, comment=""):
    """Do something at the current step."""
    page = again(page)
    state = page.current_workflow_task_state
    assert state, "nothing is under review"
    state.task.specific.on_action(state, user, action, comment=comment)
    return again(page)


def approve(page, user):
    """Approve the current step."""
    return act(page, user, "approve")


def ask_for_changes(page, user, comment="Kiểm tra lại số liệu ở đoạn hai."):
    """Send it back to the author."""
    return act(page, user, "reject", comment)


def in_review(page=None):
    """A draft whose first step waits."""
    return submit(page or draft())


def desk_approved(page=None):
    """A draft that the desk has approved."""
    return approve(in_review(page), desk_editor())


def approved(page=None):
    """A page that went through both steps."""
    return approve(desk_approved(page), approver())


def may_approve(page, user) -> bool:
    """Whether `user` may approve the current step, asked and tried."""
    state = again(page).current_workflow_task_state
    offered = "approve" in [name for name, *_ in state.task.specific.get_actions(again(page), user)]
    try:
        state.task.specific.on_action(state, user, "approve")
    except PermissionDenied:
        assert not offered
        return False
    assert offered
    return True


def again(page):
    """The page as it is stored now."""
    return page.specific_class.objects.get(pk=page.pk)


def step(page) -> str:
    """Name of the step that waits, or an empty string."""
    state = again(page).current_workflow_task_state
    return state.task.name if state else ""
