"""The field in which an institute is chosen, where somebody else may have chosen a draft: it names none to outsiders."""

from functools import partial

from django.utils.translation import gettext
from wagtail.admin.compare import ForeignObjectComparison
from wagtail.admin.panels import FieldPanel
from wagtail.snippets.widgets import AdminSnippetChooser

from .seen import seen_by


def name_for(user, institute) -> str:
    """What ``user`` may know it by: somebody else may have chosen a draft."""
    shows = institute.live or seen_by(user).filter(pk=institute.pk).exists()
    return str(institute) if shows else gettext("An entry that is not public")


class InstituteChooser(AdminSnippetChooser):
    """The field that opens the window. With a ``user``, it names no draft that he may not see."""

    user = None

    def get_display_title(self, instance):
        return name_for(self.user, instance) if self.user else super().get_display_title(instance)


class InstituteFieldPanel(FieldPanel):
    """Such a field in a form of those who may not see every entry."""

    class BoundPanel(FieldPanel.BoundPanel):
        """For whoever asks."""

        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            if self.bound_field is not None:
                self.bound_field.field.widget.user = self.request.user

        def get_comparison(self):
            return [partial(_Comparison, self.request.user, self.panel.db_field)]


class _Comparison(ForeignObjectComparison):
    def __init__(self, user, *args):
        super().__init__(*args)
        self.user = user

    def get_objects(self):
        return [each and name_for(self.user, each) for each in super().get_objects()]
