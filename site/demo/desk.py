"""Articles on their way to readers: a draft, one sent back, two that wait, and one with a date."""

from datetime import timedelta

from django.utils import timezone
from wagtail.models import TaskState

from articles.models import ArticleAuthor, ArticlePage
from core.markup import parse_body
from editorial.models import ReviewTaskState

from . import content


class DeskLoader:
    """Takes each article as far as its ``state`` says, by the hands of the demonstration's people."""

    def __init__(self, users, log):
        self.users, self.log = users, log

    def load(self, article: content.DeskArticle, section, key) -> None:
        """Write the article below its section, unless it is there."""
        if ArticlePage.objects.filter(translation_key=key).exists():
            return
        page = ArticlePage(
            translation_key=key,
            live=False,
            title=article.title,
            lead=article.lead,
            publication_date=article.date,
            body=parse_body(article.body),
            source_name=content.MARKS["vi"],
            owner=self.users["phongvien"],
        )
        page.authors = [ArticleAuthor(**author) for author in article.authors]
        section.add_child(instance=page)
        if article.state == "scheduled":
            page.go_live_at = timezone.now() + timedelta(days=2)
        page.save_revision(user=page.owner, log_action=True)
        getattr(self, f"_{article.state}")(page, article)
        self.log(f"desk: {article.state} {page.title}")

    def _draft(self, page, article):
        """Leave it."""

    def _in_review(self, page, article):
        page.get_workflow().start(page, page.owner)
        if article.urgent:
            states = ReviewTaskState.objects.for_instance(page).filter(status=TaskState.STATUS_IN_PROGRESS)
            states.update(priority=ReviewTaskState.Priority.URGENT)

    def _sent_back(self, page, article):
        self._in_review(page, article)
        self._act(page, "bientap", "reject", article.comment)

    def _desk_approved(self, page, article):
        self._in_review(page, article)
        self._act(page, "bientap", "approve")

    def _scheduled(self, page, article):
        self._desk_approved(page, article)
        self._act(page, "lanhdao", "approve")

    def _act(self, page, username, action, comment=""):
        state = ArticlePage.objects.get(pk=page.pk).current_workflow_task_state
        state.task.specific.on_action(state, self.users[username], action, comment=comment)
