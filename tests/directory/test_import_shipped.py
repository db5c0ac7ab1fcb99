"""The 221 real organisations that are shipped, imported by the command. Loading takes seconds: it is done once."""

import json
from collections import Counter

import pytest
from django.conf import settings
from django.db import transaction

from directory.models import Institute

from .importing import run_command

SHIPPED = settings.SITE_ROOT / "demo/data/institutes.jsonl"


@pytest.fixture(scope="module")
def said(django_db_setup, django_db_blocker):
    """What the command said of it, in a transaction around those of the tests."""
    with django_db_blocker.unblock(), transaction.atomic():
        last_line = run_command(SHIPPED)[-1]
        with django_db_blocker.block():
            yield last_line
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def _loaded(said, db):
    """Every test of this file starts from the loaded file."""


def test_they_land_as_drafts_that_no_reader_sees(said):
    assert said == "created 221, changed 0, unchanged 0, skipped 0, refused 0"
    assert Institute.objects.filter(live=False, latest_revision__isnull=False).count() == 221
    assert not Institute.objects.public().exists()


def test_second_run_changes_nothing():
    assert run_command(SHIPPED)[-1] == "created 0, changed 0, unchanged 221, skipped 0, refused 0"


def test_source_and_licence_of_each_row_are_kept():
    given = [json.loads(line) for line in SHIPPED.read_text(encoding="utf-8").splitlines()]
    kept = Institute.objects.values_list("source", "licence")
    assert Counter(kept) == Counter((row["source"], row["licence"]) for row in given)


def test_missing_vietnamese_name_stays_empty():
    assert Institute.objects.filter(name_vi="").count() == 50


def test_place_is_mapped_where_it_is_certain_and_kept_as_given_elsewhere():
    kept = set(Institute.objects.exclude(city="").values_list("city", flat=True))
    assert kept == {"Huyện Châu Thành", "Trần Hưng Đạo", "Xóm Tra Gình", "Cửa Lô"}
    assert Institute.objects.exclude(province=None).count() == 192 - len(kept)
    by_province = Counter(Institute.objects.values_list("province__name", flat=True))
    assert by_province["Hải Phòng"] == 5
    assert by_province["Đà Nẵng"] == 8


def test_kinds_follow_types_and_names():
    kinds = Counter(Institute.objects.values_list("kind", flat=True))
    assert kinds["university"] + kinds["college"] == 150
    assert kinds["college"] == 3
    assert (kinds["hospital"], kinds["institute"], kinds["authority"]) == (27, 19, 15)
    assert (kinds["enterprise"], kinds["other"]) == (2, 8)


def test_abbreviations_and_other_names_are_found():
    assert (
        Institute.objects.named("army central hospital 108").get().name_en == "108 Military Central Hospital"
    )
    assert Institute.objects.named("AOF").get().name_vi == "Học Viện Tài Chính"
