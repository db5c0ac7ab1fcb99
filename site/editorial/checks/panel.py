"""The findings beside the editor, in a side panel next to Wagtail's own checks."""

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.ui.side_panels import BaseSidePanel, ChecksSidePanel

from .checking import check


class IssuesSidePanel(BaseSidePanel):
    """What the checks found in the version that the editor shows."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = _("Toggle editorial checks")
        icon_name = "clipboard-list"

        @property
        def counter_classname(self):
            return "w-bg-critical-200" if self.panel.stopping else "w-bg-surface-button-default"

        def get_context_data(self, parent_context):
            return super().get_context_data(parent_context) | {"count": len(self.panel.issues)}

    name = "editorial-checks"
    title = _("Editorial checks")
    template_name = "wagtailadmin/editorial/checks/panel.html"

    @cached_property
    def issues(self) -> list:
        """All findings; none for a page that was never saved."""
        return check(self.object) if self.object.pk else []

    @property
    def stopping(self) -> list:
        """Those that stop the submission."""
        return [issue for issue in self.issues if issue.stops]

    @property
    def warnings(self) -> list:
        """Those that only explain."""
        return [issue for issue in self.issues if not issue.stops]


class ShowsIssuesMixin:
    """A view of the editor with that panel. It is drawn again whenever the editor saves by himself.

    An app that has a panel for its own pages names a function of page and request in the hook `haidang_side_panels`.
    """

    def get_side_panels(self):
        """Wagtail's panels, and this one with those of the apps before its checks."""
        panels = list(super().get_side_panels())
        own = [index for index, panel in enumerate(panels) if isinstance(panel, ChecksSidePanel)]
        place = own[0] if own else len(panels)
        panels[place:place] = [
            IssuesSidePanel(self.page, self.request),
            *(
                panel
                for hook in hooks.get_hooks("haidang_side_panels")
                for panel in hook(self.page, self.request)
            ),
        ]
        return MediaContainer(panels)
