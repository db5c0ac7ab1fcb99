"""The facts about the agency that every page prints in its header and footer."""

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

_BILINGUAL = (
    "network",
    "owner",
    "governing_body",
    "responsible_person",
    "licence",
    "address",
    "reuse_notice",
)


def _text(label, length=255):
    return models.CharField(label, max_length=length, blank=True)


def _pair(name):
    return FieldRowPanel([FieldPanel(f"{name}_vi"), FieldPanel(f"{name}_en")])


@register_setting(icon="home")
class AgencyProfile(BaseSiteSetting):
    """Who publishes the site. A fact left empty is not printed; an empty English one prints in Vietnamese."""

    name = _text(_("site name"), 60)
    network_vi = _text(_("subtitle (Vietnamese)"))
    network_en = _text(_("subtitle (English)"))
    owner_vi = _text(_("owner (Vietnamese)"))
    owner_en = _text(_("owner (English)"))
    governing_body_vi = _text(_("line above the header (Vietnamese)"))
    governing_body_en = _text(_("line above the header (English)"))
    responsible_person_vi = _text(_("person responsible (Vietnamese)"))
    responsible_person_en = _text(_("person responsible (English)"))
    licence_vi = _text(_("licence to publish (Vietnamese)"))
    licence_en = _text(_("licence to publish (English)"))
    address_vi = _text(_("address (Vietnamese)"))
    address_en = _text(_("address (English)"))
    reuse_notice_vi = _text(_("notice on reuse (Vietnamese)"))
    reuse_notice_en = _text(_("notice on reuse (English)"))
    phone = _text(_("telephone"), 40)
    email = models.EmailField(_("e-mail"), blank=True)
    share_image = models.ForeignKey(
        "core.CustomImage",
        verbose_name=_("picture for shared links"),
        help_text=_("Shown by other sites for a page that has no picture of its own."),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    select_related = ["share_image"]

    panels = [
        MultiFieldPanel([FieldPanel("name"), _pair("network")], heading=_("Name")),
        MultiFieldPanel(
            [_pair("governing_body"), _pair("owner"), _pair("responsible_person"), _pair("licence")],
            heading=_("Who publishes the site"),
        ),
        MultiFieldPanel(
            [_pair("address"), FieldRowPanel([FieldPanel("phone"), FieldPanel("email")])],
            heading=_("Contact"),
        ),
        MultiFieldPanel([_pair("reuse_notice"), FieldPanel("share_image")], heading=_("Reuse and sharing")),
    ]

    class Meta:
        verbose_name = _("agency profile")

    def __getattr__(self, name):
        # ``profile.owner`` is ``owner_vi`` or ``owner_en``, by the active language.
        if name not in _BILINGUAL:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        language = (get_language() or "vi")[:2]
        return getattr(self, f"{name}_{language}", "") or getattr(self, f"{name}_vi")

    @property
    def phone_uri(self) -> str:
        """The telephone number as dialled: digits, with a leading + if it has one."""
        return "".join(char for char in self.phone if char.isdigit() or char == "+")
