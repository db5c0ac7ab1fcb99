"""`manage.py remove_demo` on a site where nobody has added anything: it is as it was before `load_demo`."""

from collections.abc import Mapping, Sequence

import pytest
from django.contrib.auth import get_user_model
from django.db import transaction
from wagtail.blocks import StreamValue
from wagtail.models import Page

from articles.models import ArticlePage, Topic
from core.models import CustomImage
from directory.models import Institute
from home.models import HomePage
from tests.factories import section
from tests.support.database import everything

from .removing import remove

# Notes about what once happened stay.
HISTORY = {"wagtailcore.PageLogEntry", "wagtailcore.ModelLogEntry"}
# The home pages were published with a column of the demonstration, and again without it.
OF_HOME_PAGES = {
    "wagtailcore.Page": "id",
    "home.HomePage": "page_ptr_id",
    "wagtailcore.Revision": "object_id",
    "editorial.Publication": "object_id",
    "wagtailcore.ReferenceIndex": "object_id",
    "wagtailsearch.IndexEntry": "object_id",  # of PostgreSQL
}


@pytest.fixture(scope="module")
def said(loaded, django_db_blocker):
    """What was said about what, by a removal done once."""
    with django_db_blocker.unblock(), transaction.atomic():
        counts = [model.objects.count() for model in (ArticlePage, Institute, Topic, CustomImage)]
        line = remove()
        with django_db_blocker.block():
            yield counts, line
        transaction.set_rollback(True)


def test_every_table_is_as_it_was(said, loaded):
    before, after = without_home_pages(loaded.before), without_home_pages(everything())
    assert {label for label, rows in before.items() if rows != after[label]} <= HISTORY


def without_home_pages(tables) -> dict:
    keys = {str(row["page_ptr_id"]) for row in tables["home.HomePage"]}
    return tables | {
        label: [row for row in tables[label] if str(row[field]) not in keys]
        for label, field in OF_HOME_PAGES.items()
        if label in tables
    }


def test_home_pages_have_the_blocks_that_they_had(said, loaded):
    before = {row["page_ptr_id"]: said_by(row["rows"]) for row in loaded.before["home.HomePage"]}
    assert {page.pk: said_by(page.rows) for page in HomePage.objects.all()} == before


def said_by(value):
    """What the blocks of a stream hold, without their keys, which are given when it is first published."""
    if isinstance(value, StreamValue):
        return [(block.block_type, said_by(block.value)) for block in value]
    if isinstance(value, Mapping):
        return {name: said_by(item) for name, item in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [said_by(item) for item in value]
    return value


def test_no_account_is_left(said):
    assert not get_user_model().objects.exists()


def test_numbers_of_what_was_removed_are_printed(said):
    numbers, line = said
    names = ("articles", "institutes", "topics", "pictures")
    assert line == ", ".join(f"{name}: {number} removed" for name, number in zip(names, numbers, strict=True))


def test_second_time_removes_nothing(said):
    before = everything()
    assert remove() == "articles: 0 removed, institutes: 0 removed, topics: 0 removed, pictures: 0 removed"
    assert everything() == before


def test_pages_of_the_house_stay(said, client):
    assert Page.objects.filter(depth__gt=1).count() == 26
    for address in ("/", "/en/", section().url, "/gioi-thieu/"):
        assert client.get(address).status_code == 200
