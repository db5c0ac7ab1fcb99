"""What an editor of another page shows of the directory."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock


class InstituteChooserBlock(SnippetChooserBlock):
    """A public entry: the same one in every language, so that a translation need not wait for one of it."""

    def __init__(self, **kwargs):
        super().__init__("directory.Institute", **kwargs)

    def deconstruct(self):
        name, args, kwargs = super().deconstruct()
        return name, args[1:], kwargs

    def value_from_form(self, value):
        """Return the entry; None for one that is not public, whose name whoever asks might not be allowed to see."""
        institute = super().value_from_form(value)
        return institute if institute and institute.live else None

    # What wagtail-localize asks of a block.

    def get_translatable_segments(self, value):
        """Nothing of it is put into another language."""
        return []

    def restore_translated_segments(self, value, segments):
        """The entry of the original."""
        return value


class UnitsBlock(blocks.StructBlock):
    """The units of a body."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=80)
    body = InstituteChooserBlock(label=_("Parent body"))
    count = blocks.IntegerBlock(default=5, min_value=1, max_value=12, label=_("How many"))

    class Meta:
        icon = "group"
        label = _("Units of a body")


class LookUpBlock(blocks.StructBlock):
    """The directory across the whole page: search, numbers, some entries and the chart."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=80)
    introduction = blocks.CharBlock(label=_("Introduction"), required=False, max_length=300)
    institutes = blocks.ListBlock(
        InstituteChooserBlock(label=_("Institute")),
        label=_("Institutes"),
        default=[],
        max_num=8,
        help_text=_("Left empty, those that the newest articles are about."),
    )

    class Meta:
        icon = "globe"
        label = _("Directory")
