"""Dates and numbers as they are written here."""

from datetime import date, datetime

import pytest
from django import forms
from django.contrib.humanize.templatetags.humanize import intcomma
from django.core.exceptions import ValidationError
from django.template import Context, Template
from django.utils import translation
from django.utils.formats import date_format, number_format, time_format

MOMENT = datetime(2024, 3, 22, 14, 30)


@pytest.mark.parametrize(
    ("language", "name", "written"),
    [
        ("vi", "DATE_FORMAT", "22/03/2024"),
        ("vi", "SHORT_DATE_FORMAT", "22/03/2024"),
        ("vi", "SHORT_DATETIME_FORMAT", "14:30 22/03/2024"),
        ("vi", "YEAR_MONTH_FORMAT", "tháng 3/2024"),
        ("vi", "MONTH_DAY_FORMAT", "22/03"),
        ("en", "DATE_FORMAT", "22 March 2024"),
        ("en", "SHORT_DATE_FORMAT", "22 March 2024"),
        ("en", "SHORT_DATETIME_FORMAT", "22 March 2024, 14:30"),
        ("en", "YEAR_MONTH_FORMAT", "March 2024"),
    ],
)
def test_dates(language, name, written):
    with translation.override(language):
        assert date_format(MOMENT, name) == written


@pytest.mark.parametrize("language", ["vi", "en"])
def test_hours_are_counted_to_24(language):
    with translation.override(language):
        assert time_format(MOMENT.time(), "TIME_FORMAT") == "14:30"


@pytest.mark.parametrize(
    ("language", "whole", "fraction"), [("vi", "933.896", "43,26"), ("en", "933,896", "43.26")]
)
def test_numbers(language, whole, fraction):
    with translation.override(language):
        assert intcomma(933896) == whole
        assert number_format(43.26, 2) == fraction


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_year_or_an_id_in_a_template_is_not_grouped(language):
    with translation.override(language):
        assert Template("{{ year }}").render(Context({"year": 2024})) == "2024"


@pytest.mark.parametrize("typed", ["22/03/2024", "22/3/2024", "2024-03-22"])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_dates_are_read_day_first(language, typed):
    with translation.override(language):
        assert forms.DateField(localize=True).clean(typed) == date(2024, 3, 22)


@pytest.mark.parametrize("typed", ["03/22/2024", "30/02/2024", "hôm nay"])
def test_impossible_dates_are_refused(typed):
    with pytest.raises(ValidationError):
        forms.DateField(localize=True).clean(typed)
