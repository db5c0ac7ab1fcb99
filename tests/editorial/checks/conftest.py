import pytest
from django.urls import reverse
from wagtail.admin.viewsets.pages import page_viewset_registry

from articles.models import ArticlePage
from editorial.checks.panel import ShowsIssuesMixin
from editorial.checks.submission import StopsSubmissionMixin

SCREENS = {"add_view": "add_view_class", "edit_view": "edit_view_class"}


@pytest.fixture
def checked_screens(monkeypatch):
    """The screens for creating and editing pages, with the checks if the site's own have none."""
    reverse("wagtailadmin_home")  # registers the screens
    viewset = page_viewset_registry.get_by_type(ArticlePage)
    for view, attribute in SCREENS.items():
        bases = (StopsSubmissionMixin, ShowsIssuesMixin, getattr(viewset, attribute))
        missing = tuple(base for base in bases[:2] if not issubclass(bases[2], base))
        if missing:
            screen = type("CheckedView", (*missing, bases[2]), {})
            monkeypatch.setitem(viewset.__dict__, view, viewset.construct_view(screen))
