"""Where a new article goes."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.pages import ParentChooserForm
from wagtail.admin.views.pages.choose_parent import ChooseParentView

from .filters import name_of_section, sections
from .models import ArticlePage


class _SectionField(forms.ModelChoiceField):
    def label_from_instance(self, obj):
        return name_of_section(obj)


class SectionForm(ParentChooserForm):
    """One of the sections in which somebody may write."""

    def __init__(self, model, user, *args, sections, **kwargs):
        super().__init__(model, user, *args, **kwargs)
        self.fields["parent_page"] = _SectionField(
            sections, label=_("Section"), widget=forms.RadioSelect, empty_label=None
        )


class ChooseSectionView(ChooseParentView):
    """Asks for the section, unless there is only one."""

    model = ArticlePage
    page_title = _("Choose a section")

    # Sections of every language are offered.
    locale = None

    def get_valid_parent_pages(self, user):
        parents = super().get_valid_parent_pages(user)
        return sections().filter(pk__in=parents.order_by().values("pk"))

    def dispatch(self, request, *args, **kwargs):
        if not self.get_valid_parent_pages(request.user).exists():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_form(self):
        data = [self.request.POST] if self.request.method == "POST" else []
        user = self.request.user
        return SectionForm(self.model, user, *data, sections=self.get_valid_parent_pages(user))
