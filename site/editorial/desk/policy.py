"""What Wagtail's own lists of pages show: the tree, its search, its interface for choosers, lists of one kind."""

from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from .visible import shown_pages


class ShownPagesPolicy(PagePermissionPolicy):
    """Wagtail's rights over pages; of drafts, lists name those that one may edit.

    Wagtail lists whatever lies where somebody may add pages, so a writer would read every title of his section.
    """

    def explorable_instances(self, user):
        return shown_pages(super().explorable_instances(user), user)


policy = ShownPagesPolicy(Page)
