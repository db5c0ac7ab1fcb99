"""How two versions are shown beside each other, where Wagtail shows more, or otherwise, than people read."""

from datetime import datetime

from django.db import models
from django.utils.formats import date_format
from django.utils.timezone import localtime
from wagtail.admin.compare import (
    FieldComparison,
    StreamFieldComparison,
    TextDiff,
    register_comparison_class,
)
from wagtail.fields import StreamField

from .keys import without_keys


class DateComparison(FieldComparison):
    """Dates, with a time or without, as they are written everywhere."""

    def htmldiff(self):
        before, after = _written(self.val_a), _written(self.val_b)
        parts = [("deletion", before), ("addition", after)] if self.has_changed() else [("equal", after)]
        return TextDiff([part for part in parts if part[1]]).to_html()


class StreamComparison(StreamFieldComparison):
    """The keys that the editor gives to blocks and paragraphs are no change: a review does not count them either."""

    def __init__(self, field, obj_a, obj_b):
        super().__init__(field, obj_a, obj_b)
        self.contents = [without_keys(field, field.value_to_string(obj)) for obj in (obj_a, obj_b)]

    def has_changed(self):
        return super().has_changed() and self.contents[0] != self.contents[1]


def _written(moment) -> str:
    if moment is None:
        return ""
    if isinstance(moment, datetime):
        return date_format(localtime(moment), "SHORT_DATETIME_FORMAT")
    return date_format(moment, "SHORT_DATE_FORMAT")


# A DateTimeField is a DateField too.
register_comparison_class(models.DateField, comparison_class=DateComparison)
register_comparison_class(StreamField, comparison_class=StreamComparison)
