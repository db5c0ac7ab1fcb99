"""The screen with the guide, and the files that it shows."""

from pathlib import Path

from django.conf import settings
from django.http import FileResponse, Http404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from .markdown import render

DOCS = settings.BASE_DIR / "docs"
GUIDE = DOCS / "editors.vi.md"
_STYLE = Path(__file__).with_name("guide.css")
_CONTENTS = 2  # the level of headings that its table of contents lists


class GuideView(WagtailAdminTemplateMixin, TemplateView):
    """The guide, for everybody who may sign in. It is written in Vietnamese, whatever language the admin speaks."""

    template_name = "wagtailadmin/editorial/guide/guide.html"
    page_title = _("Editorial guide")
    header_icon = "help"
    _show_breadcrumbs = True

    def get_breadcrumbs_items(self):
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.get_page_title()}]

    def get_context_data(self, **kwargs):
        html, headings = render(GUIDE.read_text(encoding="utf-8"), picture_address)
        contents = [heading for heading in headings if heading.level == _CONTENTS]
        return super().get_context_data(guide=html, contents=contents, **kwargs)


def picture_address(name: str) -> str:
    """Where the admin serves a picture of the guide."""
    return reverse("editorial_guide:picture", args=[name])


def picture(request, name):
    """A picture of the guide. The address lets nothing pass but a name (`hooks`), so no other folder is in reach."""
    return _file(DOCS / "images" / name)


def style(request):
    """The guide's stylesheet."""
    return _file(_STYLE)


def _file(path):
    try:
        response = FileResponse(path.open("rb"))
    except FileNotFoundError as error:
        raise Http404 from error
    response["Cache-Control"] = "private, max-age=3600"
    return response
