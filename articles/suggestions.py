"""Institutes that an article names and that it is not yet tied to: offered beside the editor, taken with one click."""

from dataclasses import dataclass

from django.db import transaction
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.ui.side_panels import BaseSidePanel

from directory.models import Institute
from directory.names_in_text import public_names
from editorial.checks.reading import read
from editorial.locking import lock

from .models import ArticleInstitute, ArticlePage

BUTTON = "tie-institute"
_DIGITS = 18  # as many as a database's whole numbers take


@dataclass(frozen=True)
class Suggestion:
    """Words of the article, and the institutes that are called so."""

    words: str
    institutes: list

    @property
    def is_certain(self) -> bool:
        """Whether one click can take it: several of one name have to be told apart by somebody."""
        return len(self.institutes) == 1


def suggest(article) -> list[Suggestion]:
    """What a version of an article names, without what it is tied to. Queries: the names, links, institutes."""
    lines = [line for passage in read(article).passages for line in passage.text.splitlines()]
    found = public_names().find(lines)
    tied = {row.institute_id for row in article.institute_links.all()}
    found = [named for named in found if not named.keys & tied]
    keys = {key for named in found for key in named.keys}
    institutes = Institute.objects.public().defer("description", "search_text").in_bulk(keys) if keys else {}
    suggestions = [
        Suggestion(named.words, [institutes[key] for key in sorted(named.keys) if key in institutes])
        for named in found
    ]
    return [suggestion for suggestion in suggestions if suggestion.institutes]


def tie(article, institute, user) -> bool:
    """Save a version of the article that is about the institute too; False if its newest one already is."""
    with transaction.atomic():
        lock(article)
        article.refresh_from_db()
        newest = article.get_latest_revision_as_object()
        if any(row.institute_id == institute.pk for row in newest.institute_links.all()):
            return False
        last = max((row.sort_order or 0 for row in newest.institute_links.all()), default=-1)
        newest.institute_links.add(ArticleInstitute(institute=institute, sort_order=last + 1))
        # A draft may lack what readers need.
        newest.save_revision(user=user, log_action=True, clean=False)
    return True


def take_suggestion(request, page):
    """After the editor was saved with the button of a suggestion: nothing that was typed is lost."""
    if BUTTON not in request.POST or not isinstance(page, ArticlePage):
        return
    key = request.POST[BUTTON]
    institute = key.isdecimal() and len(key) <= _DIGITS and Institute.objects.public().filter(pk=key).first()
    if not institute:
        messages.warning(request, _("This institute is not in the directory any more."))
    elif tie(page, institute, request.user):
        messages.success(request, _("The draft is about %(institute)s now.") % {"institute": institute})


class SuggestionsSidePanel(BaseSidePanel):
    """The suggestions, beside the editor. Drawn again whenever the editor saves by himself."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = gettext_lazy("Toggle institutes named in the text")
        icon_name = "tag"

        def get_context_data(self, parent_context):
            return super().get_context_data(parent_context) | {"count": len(self.panel.suggestions)}

    name = "institutes-named"
    title = gettext_lazy("Institutes named in the text")
    template_name = "wagtailadmin/directory/suggestions.html"

    @cached_property
    def suggestions(self) -> list[Suggestion]:
        """None for an article that was never saved."""
        return suggest(self.object) if self.object.pk else []

    def get_context_data(self, parent_context):
        user, lock = self.request.user, self.object.get_lock()
        task = self.object.current_workflow_task
        return super().get_context_data(parent_context) | {
            "button": BUTTON,
            "is_locked": bool(lock and lock.for_user(user)),
            "reviews": bool(task and task.specific.is_reviewer(user)),
        }


def panels_for(page, request) -> list[BaseSidePanel]:
    """The panel, beside an article."""
    return [SuggestionsSidePanel(page, request)] if isinstance(page, ArticlePage) else []
