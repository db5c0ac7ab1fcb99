"""Filters that several reports share."""

import django_filters
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db.models import CharField
from django.db.models.functions import Cast
from django.forms import DateField
from django.utils.translation import gettext_lazy as _
from django_filters.fields import DateRangeField, ModelChoiceField
from wagtail.admin.filters import DateRangePickerWidget
from wagtail.models import Page

# Below the root and the home pages: where sections, and what holds them, stand.
_DEPTHS = (3, 4)
_FIRST_YEAR, _LAST_YEAR = 1900, 2200


class _PlaceField(ModelChoiceField):
    def label_from_instance(self, page):
        indent = "– " * (page.depth - _DEPTHS[0])
        return f"{indent}{page.title} ({page.locale.language_code})"


class PlaceFilter(django_filters.ModelChoiceFilter):
    """One of the public pages that hold others."""

    field_class = _PlaceField

    def __init__(self, **kwargs):
        super().__init__(label=_("Section"), queryset=_places, **kwargs)


class _DayRangeField(DateRangeField):
    """Days of our time: the first and last that Python knows have no moment in every time zone."""

    def compress(self, data_list):
        if any(day and not _FIRST_YEAR <= day.year <= _LAST_YEAR for day in data_list or ()):
            raise ValidationError(DateField.default_error_messages["invalid"], code="invalid")
        return super().compress(data_list)


class DayRangeFilter(django_filters.DateFromToRangeFilter):
    """From one day to another."""

    field_class = _DayRangeField

    def __init__(self, **kwargs):
        super().__init__(widget=DateRangePickerWidget, **kwargs)


def ids_below(place):
    """The keys of a page and of all below it, as generic relations keep them."""
    below = place.get_descendants(inclusive=True)
    return below.order_by().values_list(Cast("pk", CharField()), flat=True)


def page_type() -> ContentType:
    """The content type under which generic relations name pages."""
    return ContentType.objects.get_for_model(Page)


def _places(request):
    return (
        Page.objects.filter(depth__in=_DEPTHS, numchild__gt=0, live=True)
        .select_related("locale")
        .order_by("path")
    )
