"""How long reviews took: rows, filters, averages, spreadsheets."""

from datetime import date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Task, TaskState, Workflow, WorkflowState

from editorial.audit.views.timing import TimingView
from editorial.calendar import working_time
from editorial.models import Holiday
from tests.editorial import verbs
from tests.factories import section

from .reading import export

pytestmark = pytest.mark.django_db

ADDRESS = "/admin/reports/review-times/"
MORNING = timezone.make_aware(datetime(2026, 3, 2, 8))


def hour(number):
    return MORNING + timedelta(hours=number)


def happened(page, submitted, *steps):
    """Put a review of a page into the past: when it was submitted, and when each step began and ended."""
    review = WorkflowState.objects.for_instance(page).latest("created_at")
    WorkflowState.objects.filter(pk=review.pk).update(created_at=hour(submitted))
    states = review.task_states.order_by("pk")
    assert len(states) == len(steps)
    for state, (start, end) in zip(states, steps, strict=True):
        finished = None if end is None else hour(end)
        TaskState.objects.filter(pk=state.pk).update(started_at=hour(start), finished_at=finished)
    return page


@pytest.fixture
def finished():
    """Approved in two steps, of two hours and of six."""
    return happened(verbs.approved(verbs.draft(title="Tin đã duyệt")), 0, (0, 2), (2, 8))


@pytest.fixture
def sent_back():
    """Sent back after one hour; rewritten for four; then approved by the desk in three, and waiting."""
    page = verbs.ask_for_changes(verbs.in_review(verbs.draft(title="Tin trả lại")), verbs.desk_editor())
    page = verbs.approve(verbs.submit(page), verbs.desk_editor())
    return happened(page, 24, (24, 25), (29, 32), (32, None))


@pytest.fixture
def auditor(sign_in):
    return sign_in("Lãnh đạo")


def read(client, kind="csv", **filters):
    return export(client, ADDRESS, TimingView, kind, **filters)


def test_no_review_is_an_empty_report(auditor):
    response = auditor.get(ADDRESS)
    assert response.status_code == 200
    assert read(auditor) == []


@pytest.mark.parametrize(
    "query",
    [
        "started_at_from=abc",
        "started_at_from=01/01/0001&started_at_to=31/12/9999",
        "place=abc&workflow=abc&task=abc&status=abc",
        "place=99999999999999999999&workflow=99999999999999999999&task=99999999999999999999",
        "place=1",
        "p=abc",
        "p=99999999999999999999&export=pdf",
    ],
)
def test_odd_filters_are_no_error_of_the_server(auditor, finished, query):
    assert auditor.get(f"{ADDRESS}?{query}").status_code == 200
    assert auditor.get(f"{ADDRESS}results/?{query}").status_code == 200


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_each_step_is_a_row_with_who_when_and_how_long(auditor, finished, kind):
    first, second = read(auditor, kind)
    states = list(TaskState.objects.order_by("pk"))
    assert first["title"] == "Tin đã duyệt"
    assert first["submitted_by"] == finished.owner.username
    assert str(first["workflow_state.created_at"]) == "2026-03-02 08:00:00"
    assert (str(first["started_at"]), str(first["finished_at"])) == (
        "2026-03-02 08:00:00",
        "2026-03-02 10:00:00",
    )
    assert [row["task.name"] for row in (first, second)] == ["Biên tập kiểm tra", "Lãnh đạo duyệt"]
    assert [row["decided_by"] for row in (first, second)] == [state.finished_by.username for state in states]
    assert [float(row["hours"]) for row in (first, second)] == [2, 6]
    assert [float(row["total_hours"]) for row in (first, second)] == [8, 8]


def test_what_was_sent_back_has_a_row_each_time_and_the_authors_hours_in_the_whole_alone(auditor, sent_back):
    rows = read(auditor)
    assert [row["task.name"] for row in rows] == ["Biên tập kiểm tra", "Biên tập kiểm tra", "Lãnh đạo duyệt"]
    assert [float(row["hours"]) for row in rows[:2]] == [1, 3]
    assert rows[0]["comment"] == "Kiểm tra lại số liệu ở đoạn hai."
    assert rows[2]["finished_at"] == rows[2]["decided_by"] == ""
    waited = working_time(hour(32), timezone.now()).total_seconds() / 3600
    assert float(rows[2]["hours"]) == pytest.approx(waited, abs=0.1)
    assert float(rows[0]["total_hours"]) == pytest.approx(waited + 8, abs=0.1)


def test_averages_and_medians_are_those_of_decisions(auditor, finished, sent_back):
    context = auditor.get(ADDRESS).context
    lines = {line["name"]: line for line in context["statistics"]}
    assert lines["Biên tập kiểm tra"] == {"name": "Biên tập kiểm tra", "count": 3, "mean": 2, "median": 2}
    assert lines["Lãnh đạo duyệt"] == {"name": "Lãnh đạo duyệt", "count": 1, "mean": 6, "median": 6}
    assert context["whole_review"] == {"count": 1, "mean": 8, "median": 8}


def test_withdrawn_review_counts_in_no_average(auditor):
    page = verbs.in_review()
    page.current_workflow_state.cancel(user=page.owner)
    context = auditor.get(ADDRESS).context
    assert context["statistics"] == []
    assert context["whole_review"]["count"] == 0
    assert len(read(auditor)) == 1


def test_filters_by_day_section_workflow_and_step(auditor, finished, sent_back):
    english = verbs.in_review(verbs.draft(title="News", parent=section(language="en")))

    def titles(**filters):
        return {row["title"] for row in read(auditor, **filters)}

    assert titles() == {"Tin đã duyệt", "Tin trả lại", english.title}
    assert titles(started_at_to="02/03/2026") == {"Tin đã duyệt"}
    assert titles(started_at_from="03/03/2026", started_at_to="03/03/2026") == {"Tin trả lại"}
    assert titles(place=section().pk) == {"Tin đã duyệt", "Tin trả lại"}
    assert titles(place=section(language="en").get_parent().pk) == {english.title}
    assert titles(workflow=Workflow.objects.get(name="Duyệt một bước").pk) == set()
    assert titles(task=Task.objects.get(name="Lãnh đạo duyệt").pk) == {"Tin đã duyệt", "Tin trả lại"}
    assert auditor.get(ADDRESS, {"place": section(language="en").pk}).context["statistics"] == []


def test_nights_and_holidays_do_not_count(auditor):
    happened(verbs.approved(), 7, (7, 26), (26, 98))
    Holiday.objects.create(date=date(2026, 3, 4), name="Giỗ tổ")
    # From 15:00 on Monday to 10:00 on Tuesday; from there to 10:00 on Friday, without Wednesday.
    assert [float(row["hours"]) for row in read(auditor)] == [4, 18]


def test_titles_of_authors_calculate_nothing(auditor):
    verbs.in_review(verbs.draft(title="=1+1", slug="mot-cong-mot"))
    for kind in ("csv", "xlsx"):
        assert read(auditor, kind)[0]["title"] == "'=1+1"


def test_report_takes_as_many_queries_for_many_reviews_as_for_few(auditor):
    def count():
        with CaptureQueriesContext(connection) as queries:
            assert auditor.get(ADDRESS).status_code == 200
        return len(queries)

    verbs.approved()
    count()
    first = count()
    for _ in range(3):
        verbs.approved()
    verbs.ask_for_changes(verbs.in_review(), verbs.desk_editor())
    assert count() == first
