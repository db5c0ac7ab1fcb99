"""A table holds cells and nothing else, whatever was sent; every table that is stored can be shown."""

import json

import pytest
from wagtail.rich_text import RichText

from articles.models import ArticlePage
from core.blocks.table import sound
from tests.editorial.newsroom import add_article, article_form
from tests.factories import ArticleFactory, section

FORGED = [
    {"data": [["x"]], "cell": 5},
    {"data": [["x"]], "cell": [{"row": "a"}]},
    {"data": [["x"]], "mergeCells": 5},
    {"data": [["x"]], "mergeCells": [{"row": 0}]},
    {"data": [[{"type": "", "value": "", "id": "giấu chữ"}]]},
    {"data": [["x"]], "table_caption": ["x"]},
    {"data": [["x"]], "table_header_choice": ["row"]},
    {"data": ["x", 5, None]},
    {"data": []},
    {"data": 5},
    {},
    [],
    5,
    "x",
    None,
]


def test_table_of_an_editor_stays_as_it_is():
    table = {
        "data": [["Năm", "Số đề tài"], ["2023", None]],
        "first_row_is_table_header": True,
        "first_col_is_header": False,
        "table_header_choice": "row",
        "table_caption": "Đề tài cấp thành phố",
    }
    assert sound(table) == table


def test_what_is_no_cell_is_left_out():
    assert sound({"data": [["x"]], "cell": [{"row": 0, "col": 0, "hidden": True}]}).keys() == {
        "data",
        "table_header_choice",
        "table_caption",
    }


@pytest.mark.django_db
@pytest.mark.parametrize("table", FORGED)
def test_forged_table_is_stored_and_shown_without_an_error(admin_client, table):
    body = {
        "body-count": "1",
        "body-0-deleted": "",
        "body-0-order": "0",
        "body-0-type": "table",
        "body-0-value": json.dumps(table),
        "body-0-id": "",
    }
    admin_client.post(add_article(section()), article_form(slug="bang") | body)
    draft = ArticlePage.objects.get(slug="bang")
    assert admin_client.get(f"/admin/pages/{draft.pk}/edit/").status_code == 200
    assert admin_client.get(f"/admin/pages/{draft.pk}/view_draft/").status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("text", ["", "{", "không phải JSON"])
def test_table_that_cannot_be_read_is_no_error(admin_client, text):
    body = {
        "body-count": "1",
        "body-0-deleted": "",
        "body-0-order": "0",
        "body-0-type": "table",
        "body-0-value": text,
        "body-0-id": "",
    }
    assert admin_client.post(add_article(section()), article_form(slug="bang") | body).status_code < 500


@pytest.mark.django_db
@pytest.mark.parametrize("table", FORGED[:7])
def test_table_that_was_stored_before_is_shown(client, table):
    article = ArticleFactory(body=[("paragraph", RichText("<p>Trước bảng.</p>"))])
    stored = json.dumps([{"type": "table", "value": table, "id": "a"}])
    ArticlePage.objects.filter(pk=article.pk).update(body=stored)
    assert client.get(article.url).status_code == 200
