"""Filters that are in force, as the admin's lists name them."""

import django_filters
from wagtail.admin.active_filters import BaseFilterAdapter, register_filter_adapter_class


class YesNoAdapter(BaseFilterAdapter):
    """Yes and no in the words that the filter offers; Wagtail writes "True" and "False"."""

    def get_active_filters(self):
        offered = dict(self.bound_field.field.widget.choices)
        for active in super().get_active_filters():
            yield active._replace(value=offered.get(active.value.lower(), active.value))


register_filter_adapter_class(django_filters.BooleanFilter, YesNoAdapter)
