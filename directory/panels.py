"""The form of an institute, in the order in which a keeper fills it in.

What a representative may not propose has a permission: his form lacks these fields, and forged ones are not read.
"""

from functools import partial

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, PublishingPanel

from .research_field_boxes import CheckboxSelectMultiple

_keepers = partial(FieldPanel, permission="directory.change_institute")

INSTITUTE_PANELS = [
    MultiFieldPanel(
        [
            "name_vi",
            "name_en",
            FieldRowPanel(["short_name", _keepers("slug")]),
            InlinePanel("names", label=_("name"), heading=_("Abbreviations, former and other names")),
        ],
        heading=_("Names"),
    ),
    MultiFieldPanel(
        [
            FieldRowPanel(["kind", _keepers("parent")]),
            FieldRowPanel([_keepers("status"), _keepers("status_date")]),
            _keepers("successor"),
            _keepers("related"),
            FieldPanel("fields_of_research", widget=CheckboxSelectMultiple),
        ],
        heading=_("Kind and place among others"),
    ),
    MultiFieldPanel(
        [
            FieldRowPanel(["agency_id", "tax_code"]),
            FieldRowPanel(["registration", "ror"]),
            FieldPanel("wikidata"),
        ],
        heading=_("Identifiers"),
    ),
    MultiFieldPanel(
        [
            "street",
            FieldRowPanel(["ward", "province"]),
            FieldRowPanel(["former_district", "city"]),
            FieldRowPanel(["latitude", "longitude"]),
        ],
        heading=_("Place"),
    ),
    MultiFieldPanel(
        [FieldRowPanel(["phone", "email"]), "website", "internal_contact"],
        heading=_("Contacts"),
    ),
    MultiFieldPanel(
        [
            FieldRowPanel(["founded", "head"]),
            FieldRowPanel(["staff", "staff_year"]),
            "logo",
            "description",
            FieldRowPanel([_keepers("source"), _keepers("licence")]),
        ],
        heading=_("Facts"),
    ),
    PublishingPanel(),
]
