"""`manage.py remove_demo` on a site where nobody has added anything: it is as it was before `load_demo`."""

import pytest
from django.contrib.auth import get_user_model
from django.db import transaction
from wagtail.models import Page

from articles.models import ArticlePage, Topic
from core.models import CustomImage
from directory.models import Institute
from tests.factories import section
from tests.support.database import everything

from .removing import remove

# Notes about what once happened stay.
HISTORY = {"wagtailcore.PageLogEntry", "wagtailcore.ModelLogEntry"}


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
    after = everything()
    assert {label for label, rows in loaded.before.items() if rows != after[label]} <= HISTORY


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
