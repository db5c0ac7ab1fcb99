"""The columns of the desk's list of articles."""

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, LocaleColumn, TitleColumn


class ArticleTitleColumn(TitleColumn):
    """The title, leading to the editor, or to the public page for who may not edit it."""

    def get_value(self, instance):
        return instance.shown_title

    def get_link_url(self, instance, parent_context):
        return reverse("wagtailadmin_pages:edit", args=[instance.pk]) if instance.may_edit else instance.url


class StatesColumn(Column):
    """Where it stands."""

    cell_template_name = "wagtailadmin/editorial/desk/states_cell.html"


class ChangeColumn(Column):
    """When it was last changed, and by whom."""

    cell_template_name = "wagtailadmin/editorial/desk/change_cell.html"


def byline(article) -> str:
    """The names of the authors, or the credit line of an old article."""
    return ", ".join(author.name for author in article.author_list) or article.credit_line


def last_change(article) -> str:
    """When it was last changed: 14:30 22/03/2024."""
    when = article.changed_at
    return date_format(localtime(when), "SHORT_DATETIME_FORMAT") if when else ""


COLUMNS = [
    ArticleTitleColumn("title", label=_("Title"), sort_key="title", classname="title"),
    Column("place", label=_("Section")),
    Column("byline", label=_("Author"), accessor=byline),
    Column(
        "publication_date",
        label=_("Publication date"),
        accessor=lambda article: date_format(article.publication_date, "SHORT_DATE_FORMAT"),
        sort_key="publication_date",
    ),
    ChangeColumn(
        "changed", label=_("Last change"), accessor=last_change, sort_key="latest_revision_created_at"
    ),
    StatesColumn("states", label=_("State")),
    LocaleColumn(label=_("Language"), sort_key=None, classname=""),
]
