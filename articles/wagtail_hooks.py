"""The admin's screens of this app."""

from django.urls import reverse
from wagtail import hooks
from wagtail.admin.ui.components import Component

from . import suggestions
from . import viewsets as viewsets  # registering them is their import
from .models import ArticlePage, SectionPage

hooks.register("haidang_side_panels", suggestions.panels_for)
hooks.register("after_edit_page", suggestions.take_suggestion)


class WriteArticlePanel(Component):
    """On the first screen: a new article, in one of the sections in which the user may write."""

    name = "write_article"
    template_name = "wagtailadmin/home/write_article.html"
    order = 50

    def get_context_data(self, parent_context):
        user = parent_context["request"].user
        sections = SectionPage.objects.live().select_related("locale").order_by("path")
        return {
            "links": [
                (section, reverse("wagtailadmin_pages:add", args=("articles", "articlepage", section.pk)))
                for section in sections
                if ArticlePage.can_create_at(section) and section.permissions_for_user(user).can_add_subpage()
            ]
        }


@hooks.register("construct_homepage_panels")
def add_write_article_panel(request, panels):
    panels.append(WriteArticlePanel())


@hooks.register("construct_help_menu")
def leave_out_release_notes(request, menu_items):
    """What is new in Wagtail is the developers' business."""
    menu_items[:] = [item for item in menu_items if not item.name.startswith("whats-new")]
