"""The boxes in which fields of research are ticked."""

from django import forms


class CheckboxSelectMultiple(forms.CheckboxSelectMultiple):
    """One for each; what is part of a broad field is marked, so that the stylesheet can set it below that.

    Named as Django's: Wagtail's styles go by the name of a widget.
    """

    def create_option(self, name, value, *args, **kwargs):
        option = super().create_option(name, value, *args, **kwargs)
        if not value.instance.is_broad:
            option["attrs"]["data-narrow"] = ""
        return option
