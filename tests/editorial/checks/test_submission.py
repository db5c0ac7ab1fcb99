"""Submitting a page with what stops keeps the text as a draft and says what to mend."""

import pytest
from wagtail.test.utils.form_data import nested_form_data, streamfield

from articles.models import ArticlePage
from tests.editorial import verbs
from tests.editorial.newsroom import add_article, article_form, form_of, screen
from tests.factories import ImageFactory, section
from tests.support.html import parse, words

pytestmark = pytest.mark.django_db

TITLE = "Hội nghị nghiệm thu đề tài cấp thành phố"


@pytest.fixture
def reporter(sign_in):
    return sign_in("Phóng viên")


@pytest.fixture
def draft(reporter):
    return verbs.draft(reporter.user)


def undescribed():
    """A body with a picture about which nobody has decided."""
    image = {"image": str(ImageFactory().pk), "alt_text": "", "decorative": ""}
    return streamfield([("figure", {"image": image, "caption": "", "credit": ""})])


def create(client, **fields):
    """Submit a new article."""
    return client.post(add_article(section()), article_form(**fields) | {"action-submit": "1"})


def save(client, page, action="action-submit", **fields):
    """Send the form of an article with some fields changed."""
    return client.post(screen("edit", page.pk), form_of(page) | nested_form_data(fields) | {action: "1"})


def said(client, page):
    """What the editor is told when he is back in the editor."""
    return parse(client.get(screen("edit", page.pk))).find(class_="messages")


def latest(page):
    return verbs.again(page).get_latest_revision_as_object()


def test_new_article_without_a_lead_is_saved_and_not_submitted(reporter):
    response = create(reporter, lead="")
    page = ArticlePage.objects.get(title=TITLE)
    assert (verbs.step(page), page.live, latest(page).body[0].value["text"]) == ("", False, "Kết quả")
    assert response.url == screen("edit", page.pk)
    assert "sapô" in words(said(reporter, page)).lower()


def test_draft_with_an_undescribed_picture_is_saved_and_not_submitted(reporter, draft):
    response = save(reporter, draft, title="Tên mới", body=undescribed())
    assert verbs.step(draft) == ""
    assert latest(draft).title == "Tên mới"
    assert len(latest(draft).body) == 1
    assert response.url == screen("edit", draft.pk)


def test_every_problem_is_named_with_its_place(reporter, draft):
    save(reporter, draft, lead=" ", body=undescribed())
    problems = [words(item) for item in said(reporter, draft).select("li li")]
    assert [problem.partition(":")[0] for problem in problems] == ["Sapô", "Ảnh và chú thích 1"]


def test_restarting_a_review_waits_too_and_the_old_one_goes_on(reporter, draft):
    verbs.submit(draft)
    state = verbs.again(draft).current_workflow_state
    verbs.ask_for_changes(draft, verbs.desk_editor())
    save(reporter, draft, "action-restart-workflow", lead="")
    state.refresh_from_db()
    assert state.status == state.STATUS_NEEDS_CHANGES
    assert latest(draft).lead == ""


def test_resubmitting_after_changes_waits_too(reporter, draft):
    verbs.ask_for_changes(verbs.submit(draft), verbs.desk_editor())
    save(reporter, draft, lead="")
    state = verbs.again(draft).current_workflow_state
    assert state.status == state.STATUS_NEEDS_CHANGES
    assert latest(draft).lead == ""


def test_what_no_draft_may_have_is_refused_as_ever(reporter, draft):
    before = draft.latest_revision_id
    response = save(reporter, draft, lead="", source_url="không phải địa chỉ")
    assert response.status_code == 200
    assert verbs.again(draft).latest_revision_id == before


def test_other_required_fields_are_asked_for_as_ever(reporter, draft):
    before = draft.latest_revision_id
    response = save(reporter, draft, body=streamfield([("heading", {"text": "", "level": "2"})]))
    assert response.status_code == 200
    assert verbs.again(draft).latest_revision_id == before


def test_page_that_somebody_else_reviews_is_not_saved(reporter, draft):
    verbs.submit(draft)
    before = verbs.again(draft).latest_revision_id
    save(reporter, draft, lead="")
    assert verbs.again(draft).latest_revision_id == before


def test_submitting_is_not_saving_when_an_older_version_would_be_overwritten(reporter, draft):
    save(reporter, draft, lead="", overwrite_revision_id="999999999")
    assert verbs.step(draft) == ""
    assert latest(draft).lead != ""


def test_saving_a_draft_asks_nothing(reporter, draft):
    save(reporter, draft, "action-save", lead="", body=undescribed())
    assert not said(reporter, draft).select("li li")
    assert latest(draft).lead == ""


def test_text_with_warnings_is_submitted(reporter, draft):
    save(reporter, draft, lead="Ch tịch  phát biểu.")
    assert verbs.step(draft)


def test_new_text_without_problems_is_submitted(reporter):
    create(reporter)
    assert verbs.step(ArticlePage.objects.get(title=TITLE))
