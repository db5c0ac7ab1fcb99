"""What an editor arranges below the lead story of the home page."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from directory.blocks import UnitsBlock

_LATEST = {"default": 3, "min_value": 1, "max_value": 8, "label": _("How many")}


class SectionBlock(blocks.StructBlock):
    """The newest articles of a section."""

    section = blocks.PageChooserBlock(page_type="articles.SectionPage", label=_("Section"))
    count = blocks.IntegerBlock(**_LATEST)

    class Meta:
        icon = "list-ul"
        label = _("Section")


class NoticesBlock(blocks.StructBlock):
    """The newest articles of a section, as dated notices."""

    section = blocks.PageChooserBlock(page_type="articles.SectionPage", label=_("Section"))
    count = blocks.IntegerBlock(**(_LATEST | {"default": 4}))

    class Meta:
        icon = "calendar-alt"
        label = _("Notices")


class LinkBlock(blocks.StructBlock):
    """A link to a page of this site or to another one."""

    title = blocks.CharBlock(label=_("Title"), max_length=120)
    page = blocks.PageChooserBlock(label=_("Page"), required=False)
    url = blocks.URLBlock(label=_("or address"), required=False)
    description = blocks.CharBlock(label=_("Description"), required=False, max_length=160)

    def clean(self, value):
        value = super().clean(value)
        if not (value["page"] or value["url"]):
            error = ValidationError(_("Choose a page or give an address."))
            raise StructBlockValidationError(block_errors={"page": error})
        return value

    class Meta:
        icon = "link"
        label = _("Link")


class LinksBlock(blocks.StructBlock):
    """A titled list of links to pages and services."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=80)
    links = blocks.ListBlock(LinkBlock(), label=_("Links"), min_num=1, max_num=12)

    class Meta:
        icon = "link"
        label = _("Links")


class RowBlock(blocks.StreamBlock):
    """Up to three columns side by side. A column without content is left out, and so is an empty row."""

    section = SectionBlock()
    notices = NoticesBlock()
    links = LinksBlock()
    units = UnitsBlock()

    class Meta:
        icon = "grip"
        label = _("Row")
        min_num = 1
        max_num = 3
