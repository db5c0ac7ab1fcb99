"""The desk's list of articles: who finds what in it, filters, order, spreadsheets."""

import csv
from datetime import date, timedelta
from io import BytesIO, StringIO

import pytest
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from articles.models import ArticleAuthor, ArticlePage
from editorial.desk.states import State
from tests.editorial import verbs as desk
from tests.editorial.newsroom import is_refused
from tests.factories import ArticleFactory, UserFactory, section
from tests.support.html import parse, words

pytestmark = pytest.mark.django_db

LIST = reverse("article_list:index")


def ask(client, user, query=""):
    client.force_login(user)
    response = client.get(LIST + query)
    assert response.status_code == 200
    return parse(response)


def titles(client, user, query="") -> list[str]:
    return [words(cell) for cell in ask(client, user, query).select("table td.title")]


def row(client, user, query="") -> list[str]:
    """The cells of the only row."""
    (body,) = ask(client, user, query).select("table tbody tr")
    return [words(cell) for cell in body.find_all("td")]


class TestWhoSeesWhat:
    @pytest.mark.parametrize("role", ["Quản trị danh bạ", "Đại diện viện"])
    def test_who_has_nothing_to_do_with_pages_has_no_list(self, client, role):
        client.force_login(UserFactory(role=role))
        assert is_refused(client.get(LIST))
        assert is_refused(client.get(reverse("article_list:choose_parent")))
        assert LIST not in client.get(reverse("wagtailadmin_home")).content.decode()

    def test_reader_is_asked_to_sign_in(self, client):
        assert client.get(LIST).url.startswith(reverse("wagtailadmin_login"))

    @pytest.mark.parametrize(
        "query", ["", "?q=Bản nháp kín", "?state=draft", "?state=review", "?mine=1", "?author=Hàn"]
    )
    def test_draft_of_another_is_found_by_no_reporter(self, client, query):
        author = desk.reporter()
        desk.draft(author, title="Bản nháp kín")
        desk.in_review(desk.draft(author, title="Bản nháp kín, chờ duyệt"))
        assert titles(client, desk.reporter(), query) == []

    def test_writers_of_drafts_are_not_named_to_reporters(self, client):
        desk.draft(UserFactory(role="Phóng viên", first_name="Phạm Thu", last_name="An"))
        assert "Phạm Thu An" not in words(ask(client, desk.reporter()).body)

    def test_reporter_finds_his_own_and_what_is_published(self, client):
        author = desk.reporter()
        desk.draft(author, title="Bản nháp của tôi")
        ArticleFactory(title="Bài đã đăng")
        assert set(titles(client, author)) == {"Bản nháp của tôi", "Bài đã đăng"}

    @pytest.mark.parametrize("role", ["Biên tập", "Lãnh đạo", "Quản trị"])
    def test_desk_finds_all(self, client, role):
        desk.draft(title="Bản nháp")
        ArticleFactory(title="Bài đã đăng")
        assert len(titles(client, UserFactory(role=role))) == 2

    def test_next_version_of_a_colleagues_article_stays_his_business(self, client):
        page = desk.approved(desk.draft(title="Tên đang đăng"))
        editor = UserFactory(role="Biên tập", first_name="Đỗ Minh", last_name="Khuê")
        desk.in_review(desk.edit(page, editor, title="Tên còn nháp"))
        reporter = desk.reporter()
        (cells,) = [row(client, reporter)]
        assert cells[0] == "Tên đang đăng"
        assert cells[5] == State.PUBLISHED.label
        assert "Đỗ Minh Khuê" not in cells[4]
        for state in ("review", "changed", "changes", "scheduled"):
            assert titles(client, reporter, f"?state={state}") == []
        assert row(client, desk.approver())[0] == "Tên còn nháp"

    def test_title_leads_to_the_editor_or_for_others_to_the_page(self, client):
        page = ArticleFactory()
        assert ask(client, desk.reporter()).select_one("td.title a")["href"] == page.url
        assert ask(client, desk.desk_editor()).select_one("td.title a")["href"].endswith(f"/{page.pk}/edit/")


class TestRow:
    def test_shows_section_authors_owner_date_and_language(self, client):
        author = UserFactory(role="Phóng viên", first_name="Phạm Thu", last_name="An")
        authors = [
            ArticleAuthor(name="Hàn Vĩnh Tân", organisation="Sở KH&CN"),
            ArticleAuthor(name="Lê Thị Bình"),
        ]
        desk.draft(author, authors=authors, parent=section(language="en"), publication_date=date(2024, 3, 22))
        cells = row(client, author)
        assert cells[1:4] == [
            section(language="en").title,
            "Hàn Vĩnh Tân, Lê Thị Bình Phạm Thu An",
            "22/03/2024",
        ]
        assert cells[6] == "Tiếng Anh"

    def test_names_who_changed_it_last(self, client):
        page = desk.draft()
        desk.edit(page, UserFactory(role="Biên tập", first_name="Đỗ Minh", last_name="Khuê"), lead="Sửa")
        assert "Đỗ Minh Khuê" in row(client, desk.desk_editor())[4]

    def test_article_of_a_closed_account_is_listed(self, client):
        page = desk.draft()
        page.owner.delete()
        assert titles(client, desk.desk_editor()) == [page.title]


def _scheduled(page):
    page = desk.edit(page, page.owner, go_live_at=timezone.now() + timedelta(days=1))
    return desk.approved(page)


def _taken_down(page):
    desk.approved(page).unpublish()


def _changed(page):
    desk.edit(desk.approved(page), page.owner, lead="Sửa")


IN_STATE = {
    "draft": lambda page: page,
    "review": desk.in_review,
    "changes": lambda page: desk.ask_for_changes(desk.in_review(page), desk.desk_editor()),
    "scheduled": _scheduled,
    "published": desk.approved,
    "changed": _changed,
    "unpublished": _taken_down,
}
LABELS = {
    "draft": State.DRAFT.label,
    "changes": State.CHANGES.label,
    "scheduled": State.SCHEDULED.label,
    "published": State.PUBLISHED.label,
    "changed": f"{State.PUBLISHED.label} {State.DRAFT.label}",
    "unpublished": State.UNPUBLISHED.label,
}


class TestFilters:
    def test_each_state_finds_its_own(self, client):
        editor = desk.desk_editor()
        for name, bring in IN_STATE.items():
            bring(desk.draft(title=name))
        found = {state: set(titles(client, editor, f"?state={state}")) for state in IN_STATE}
        # Published means public, whatever else is under way.
        assert found == {state: {state} for state in IN_STATE} | {"published": {"published", "changed"}}

    @pytest.mark.parametrize("state", LABELS)
    def test_row_says_the_state(self, client, state):
        IN_STATE[state](desk.draft())
        assert row(client, desk.desk_editor())[5] == LABELS[state]

    def test_row_names_the_step_of_a_review(self, client):
        desk.desk_approved()
        assert "Lãnh đạo duyệt" in row(client, desk.desk_editor())[5]

    def test_sections_add_up(self, client):
        for slug in ("tin-hoat-dong", "thong-bao", "so-huu-tri-tue"):
            ArticleFactory(parent=section(slug), title=slug)
        query = f"?section={section('thong-bao').pk}&section={section('so-huu-tri-tue').pk}"
        assert set(titles(client, desk.reporter(), query)) == {"thong-bao", "so-huu-tri-tue"}

    def test_language(self, client):
        ArticleFactory(parent=section(language="en"), title="In English")
        ArticleFactory(title="Tiếng Việt")
        assert titles(client, desk.reporter(), "?locale=en") == ["In English"]

    def test_mine_and_owner(self, client):
        author = desk.reporter()
        ArticleFactory(owner=author, title="Của tôi")
        other = ArticleFactory(owner=desk.reporter(), title="Của bạn")
        assert titles(client, author, "?mine=1") == ["Của tôi"]
        assert titles(client, author, f"?owner={other.owner_id}") == ["Của bạn"]

    def test_author_in_the_byline(self, client):
        ArticleFactory(
            title="Hai người", authors=[ArticleAuthor(name="Lê Thị Bình"), ArticleAuthor(name="Lê An")]
        )
        ArticleFactory(title="Bài cũ", authors=[], credit_line="Theo Lê Thị Bình")
        ArticleFactory(title="Người khác")
        assert set(titles(client, desk.reporter(), "?author=lê")) == {"Hai người", "Bài cũ"}

    @pytest.mark.parametrize("dates", ["22/03/2024", "2024-03-22"])
    def test_dates_include_both_ends(self, client, dates):
        for day in (21, 22, 23):
            ArticleFactory(title=f"Ngày {day}", publication_date=date(2024, 3, day))
        query = f"?publication_date_from={dates}&publication_date_to={dates}"
        assert titles(client, desk.reporter(), query) == ["Ngày 22"]

    def test_filters_add_up(self, client):
        ArticleFactory(parent=section("thong-bao"), title="Thông báo một", publication_date=date(2024, 3, 1))
        ArticleFactory(parent=section("thong-bao"), title="Thông báo hai", publication_date=date(2023, 3, 1))
        query = f"?section={section('thong-bao').pk}&publication_date_from=01/01/2024&state=published"
        assert titles(client, desk.reporter(), query) == ["Thông báo một"]

    @pytest.mark.parametrize(
        "query",
        [
            "?section=abc",
            "?section=999999",
            "?section=-1&section=1e9",
            "?state=nothing",
            "?mine=maybe",
            "?owner=x",
            "?locale=xx",
            "?publication_date_from=hôm qua",
            "?publication_date_from=31/02/2024",
            "?publication_date_to=9999-99-99",
            "?ordering=body",
            "?ordering=-",
            "?p=0",
            "?p=999",
            "?p=abc",
            "?export=pdf",
            "?q=" + "a" * 3000,
            "?q=%27%22)(*",
            "?author=%25",
        ],
    )
    @pytest.mark.parametrize("results", ["", "results/"])
    def test_values_that_make_no_sense_are_no_error(self, client, query, results):
        ArticleFactory()
        client.force_login(desk.reporter())
        assert client.get(LIST + results + query).status_code == 200


class TestOrder:
    @pytest.mark.parametrize(
        ("ordering", "expected"),
        [
            ("publication_date", ["B", "C", "A"]),
            ("-publication_date", ["A", "C", "B"]),
            ("title", ["A", "B", "C"]),
            ("latest_revision_created_at", ["A", "B", "C"]),
            ("", ["C", "B", "A"]),
        ],
    )
    def test_of_rows(self, client, ordering, expected):
        for title, day in (("A", 3), ("B", 1), ("C", 2)):
            ArticleFactory(title=title, publication_date=date(2024, 3, day))
        assert titles(client, desk.reporter(), f"?ordering={ordering}") == expected

    def test_of_what_was_searched_for(self, client):
        for title, day in (("Nghiệm thu A", 3), ("Nghiệm thu B", 1), ("Khác", 2)):
            ArticleFactory(title=title, lead="Tin ngắn.", publication_date=date(2024, 3, day))
        query = "?q=nghiệm&ordering=publication_date&state=published"
        assert titles(client, desk.reporter(), query) == ["Nghiệm thu B", "Nghiệm thu A"]
        assert set(titles(client, desk.reporter(), "?q=nghiệm thu")) == {"Nghiệm thu A", "Nghiệm thu B"}

    def test_keeps_rows_of_one_day_apart_from_page_to_page(self, client):
        for number in range(60):
            ArticleFactory(title=f"Bài {number}", authors=[])
        editor = desk.reporter()
        pages = [titles(client, editor, f"?ordering=-publication_date&p={page}") for page in (1, 2)]
        assert [len(page) for page in pages] == [50, 10]
        assert len({*pages[0], *pages[1]}) == 60


class TestSpreadsheets:
    @pytest.mark.parametrize("role", ["Phóng viên", "Biên tập"])
    @pytest.mark.parametrize("kind", ["csv", "xlsx"])
    def test_leave_the_house_by_nobody_elses_hand(self, client, role, kind):
        ArticleFactory()
        client.force_login(UserFactory(role=role))
        assert is_refused(client.get(f"{LIST}?export={kind}"))
        assert "export=" not in client.get(LIST).content.decode()

    def test_hold_what_the_list_holds(self, client):
        desk.in_review(desk.draft(title="Đang chờ duyệt", publication_date=date(2024, 3, 22)))
        ArticleFactory(title="Đã đăng")
        (found,) = self._csv(client, "?export=csv&state=review")
        assert "Đang chờ duyệt" in found
        assert "Tin hoạt động" in found
        assert "2024-03-22" in found

    @pytest.mark.parametrize("title", ["=1+1", "+1", "-1", "@SUM(A1)"])
    def test_calculate_nothing(self, client, title):
        ArticleFactory(title=title, slug="cong-thuc", authors=[ArticleAuthor(name="=cmd|' /C calc'!A0")])
        (found,) = self._csv(client, "?export=csv")
        assert found[0] == f"'{title}"
        assert found[2].startswith("'=")
        client.force_login(desk.approver())
        content = BytesIO(b"".join(client.get(f"{LIST}?export=xlsx").streaming_content))
        cell = load_workbook(content).active["A2"]
        assert (cell.value, cell.data_type) == (f"'{title}", "s")

    def _csv(self, client, query):
        client.force_login(desk.approver())
        text = b"".join(client.get(LIST + query).streaming_content).decode("utf-8-sig")
        _heading, *rows = csv.reader(StringIO(text))
        return rows


class TestNewArticle:
    ADDRESS = reverse("article_list:choose_parent")

    def test_is_offered_to_writers_alone(self, client):
        assert self.ADDRESS in str(ask(client, desk.reporter()).main)
        assert self.ADDRESS not in str(ask(client, desk.approver()).main)

    def test_goes_into_the_section_that_was_chosen(self, client):
        client.force_login(desk.reporter())
        page = parse(client.get(self.ADDRESS))
        assert len(page.select("input[name=parent_page]")) == 12
        response = client.post(self.ADDRESS, {"parent_page": section("thong-bao").pk})
        assert response.url == reverse(
            "wagtailadmin_pages:add", args=["articles", "articlepage", section("thong-bao").pk]
        )

    @pytest.mark.parametrize("choose", [lambda: "", lambda: section().get_parent().pk])
    def test_goes_nowhere_else(self, client, choose):
        client.force_login(desk.reporter())
        response = client.post(self.ADDRESS, {"parent_page": choose()})
        assert response.status_code == 200
        assert "error" in response.content.decode()

    @pytest.mark.parametrize(("place", "status"), [("abc", 400), (999999, 404)])
    def test_goes_to_no_place_that_is_not_there(self, client, place, status):
        client.force_login(desk.reporter())
        assert client.post(self.ADDRESS, {"parent_page": place}).status_code == status

    @pytest.mark.parametrize("method", ["get", "post"])
    def test_is_refused_to_who_may_write_nowhere(self, client, method):
        client.force_login(desk.approver())
        response = getattr(client, method)(self.ADDRESS, {"parent_page": section().pk})
        assert is_refused(response)
        assert not ArticlePage.objects.exists()


def test_list_takes_the_same_for_five_and_for_sixty(client, django_assert_num_queries):
    # Session and account (2), his profile (1), rights: over pages (1), of his own and his groups (2), over collections
    # for the menu (3); the count (1), articles (1) and their authors (1); sections and owners of the filters (2),
    # languages (1); parents, writers and their names, reviews, schedules (5).
    client.force_login(desk.desk_editor())
    client.get(LIST)
    for count in (5, 55):
        for number in range(count):
            page = desk.draft(title=f"Bài {number}")
            if number % 5 == 0:
                desk.in_review(page)
        with django_assert_num_queries(21):
            assert client.get(LIST).status_code == 200
