"""The findings beside the editor."""

import pytest

from tests.editorial import verbs
from tests.editorial.newsroom import add_article, form_of, screen
from tests.factories import section
from tests.support.html import parse, words

pytestmark = pytest.mark.django_db

PANEL = '[data-side-panel="editorial-checks"]'
COUNT = '[data-side-panel-toggle="editorial-checks"] [data-side-panel-toggle-counter]'


@pytest.fixture
def reporter(sign_in):
    return sign_in("Phóng viên")


def draft(client, **fields):
    """A draft of whoever is signed in, with what only a draft may leave empty."""
    page = verbs.draft(client.user)
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision(user=client.user, clean=False)
    return page


def screen_of(client, page):
    """The editor."""
    return parse(client.get(screen("edit", page.pk)))


def test_new_page_is_not_blamed_for_being_empty(reporter):
    document = parse(reporter.get(add_article(section())))
    assert document.select_one(PANEL)
    assert not document.select(f"{PANEL} li")
    assert document.select_one(COUNT).has_attr("hidden")


def test_page_without_issues_says_so(reporter):
    document = screen_of(reporter, draft(reporter))
    assert not document.select(f"{PANEL} li")
    assert words(document.select_one(f"{PANEL} p"))


def test_issues_are_listed_under_headings_by_weight(reporter):
    document = screen_of(reporter, draft(reporter, title="Ch tịch  họp", lead=""))
    assert len(document.select(f"{PANEL} h3")) == 2
    stopping, warnings = document.select(f"{PANEL} ul")
    assert len(stopping.find_all("li")) == 1
    assert "“Ch tịch”" in words(warnings)
    assert words(document.select_one(COUNT)) == "3"


def test_each_issue_links_to_its_field_or_block(reporter):
    page = draft(reporter, title="a  b", body=[("heading", {"text": "a  b", "level": "2"})])
    links = [link["href"] for link in screen_of(reporter, page).select(f"{PANEL} a")]
    assert links == ["#id_title", f"#block-{page.body[0].id}-section"]


def test_what_an_editor_wrote_is_no_markup(reporter):
    document = screen_of(reporter, draft(reporter, lead="đng <b>ộ</b>  <i>x</i>"))
    assert not document.select(f"{PANEL} li b, {PANEL} li i")


def test_the_newest_version_is_checked_not_the_live_one(reporter):
    page = draft(reporter)
    verbs.edit(page, reporter.user, title="Tên  mới")
    assert len(screen_of(reporter, page).select(f"{PANEL} li")) == 1


def test_saving_by_itself_brings_the_panel_up_to_date(reporter):
    page = draft(reporter)
    response = reporter.post(
        screen("edit", page.pk), form_of(page) | {"title": "Tên  mới"}, headers={"accept": "application/json"}
    )
    assert "editorial-checks" in response.json()["html"]
    assert "“Tên”" in response.json()["html"]


def test_wagtails_own_checks_come_after(reporter):
    document = screen_of(reporter, draft(reporter))
    panels = [panel["data-side-panel"] for panel in document.select("[data-side-panel]")]
    assert panels.index("editorial-checks") < panels.index("checks")


def test_headings_and_counts_are_text_for_whoever_hears_the_page(reporter):
    document = screen_of(reporter, draft(reporter, lead=""))
    assert words(document.select_one(f"{PANEL} h3")).endswith("(1)")
    assert words(document.select_one(f"{PANEL} h2"))
