"""The columns of the desk's list of articles."""

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.utils import get_user_display_name

from editorial.desk.entries import moment


class ArticleTitleColumn(TitleColumn):
    """The title, leading to the editor, or to the public page for who may not edit it."""

    def get_value(self, instance):
        return instance.shown_title

    def get_link_url(self, instance, parent_context):
        return reverse("wagtailadmin_pages:edit", args=[instance.pk]) if instance.may_edit else instance.url


class StatesColumn(Column):
    """Where it stands."""

    cell_template_name = "wagtailadmin/editorial/desk/states_cell.html"


class TwoLinesColumn(Column):
    """A fact, and below it who goes with it."""

    cell_template_name = "wagtailadmin/editorial/desk/two_lines_cell.html"

    def __init__(self, *args, second, **kwargs):
        super().__init__(*args, **kwargs)
        self.second = second

    def get_cell_context_data(self, instance, parent_context):
        return super().get_cell_context_data(instance, parent_context) | {"second": self.second(instance)}


def byline(article) -> str:
    """The names of the authors, or the credit line of an old article."""
    return ", ".join(author.name for author in article.author_list) or article.credit_line


def owner(article) -> str:
    """Whose draft it is, or was."""
    return get_user_display_name(article.owner)


def owner_beside(article) -> str:
    """The same, unless the byline names nobody else."""
    return "" if owner(article) == byline(article) else owner(article)


COLUMNS = [
    ArticleTitleColumn("title", label=_("Title"), sort_key="title", classname="title", width="30%"),
    Column("place", label=_("Section"), width="12%"),
    TwoLinesColumn("byline", label=_("Author"), accessor=byline, second=owner_beside, width="12%"),
    Column(
        "publication_date",
        label=_("Publication date"),
        accessor=lambda article: date_format(article.publication_date, "SHORT_DATE_FORMAT"),
        sort_key="publication_date",
        width="10%",
    ),
    TwoLinesColumn(
        "changed",
        label=_("Last change"),
        accessor=lambda article: moment(article.changed_at),
        second=lambda article: article.changed_by,
        sort_key="latest_revision_created_at",
        width="12%",
    ),
    StatesColumn("states", label=_("State"), width="16%"),
    Column(
        "language",
        label=_("Language"),
        accessor=lambda article: article.locale.get_display_name(),
        width="8%",
    ),
]
