"""An organisation of research or higher education: one entry, kept by the directory's keepers, public after review."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import get_language, gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.fields import StreamField
from wagtail.models import TranslatableMixin
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.blocks import BodyBlock
from core.text import fold, initial, nfc, slugify, sort_key
from directory import identifiers
from directory.facts import validate_phone, validate_year
from directory.locks import MergedLock
from directory.panels import INSTITUTE_PANELS
from directory.querysets import InstituteQuerySet
from editorial.models import ReviewedSnippetMixin

from .keeping import Merge
from .name import FIRST_YEAR

_YEARS = [MinValueValidator(FIRST_YEAR), validate_year]


def _identifier(label, length, validator, **kwargs):
    return models.CharField(label, max_length=length, blank=True, validators=[validator], **kwargs)


class Institute(ReviewedSnippetMixin, index.Indexed, ClusterableModel):
    """One entry for each organisation. What the entry says of it is said once; a translation adds a description in
    its language, and links from articles lead to the original.
    """

    class Kind(models.TextChoices):
        """What sort of organisation it is."""

        INSTITUTE = "institute", _("research institute")
        UNIVERSITY = "university", _("university, academy")
        COLLEGE = "college", _("college")
        CENTRE = "centre", _("centre, station")
        HOSPITAL = "hospital", _("hospital")
        ENTERPRISE = "enterprise", _("enterprise")
        UNIT = "unit", _("unit of a department")
        AUTHORITY = "authority", _("ministry, department")
        OTHER = "other", _("other organisation")

    class Status(models.TextChoices):
        """What has become of it."""

        ACTIVE = "active", _("active")
        RENAMED = "renamed", _("renamed")
        MERGED = "merged", _("merged into another")
        DISSOLVED = "dissolved", _("dissolved")

    # Names
    name_vi = models.CharField(_("official name in Vietnamese"), max_length=255, blank=True)
    name_en = models.CharField(_("official name in English"), max_length=255, blank=True)
    short_name = models.CharField(_("short name"), max_length=80, blank=True)
    slug = models.SlugField(
        _("address"), max_length=120, blank=True, help_text=_("Left empty, it is made of the name.")
    )

    # Kind and place among others
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices, default=Kind.INSTITUTE)
    status = models.CharField(_("status"), max_length=12, choices=Status.choices, default=Status.ACTIVE)
    status_date = models.DateField(_("since"), null=True, blank=True)
    successor = models.ForeignKey(
        "self",
        verbose_name=_("successor"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="predecessors",
    )
    parent = models.ForeignKey(
        "self",
        verbose_name=_("parent body"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="units",
    )
    related = ParentalManyToManyField("self", verbose_name=_("related bodies"), blank=True, symmetrical=False)
    fields_of_research = ParentalManyToManyField(
        "directory.ResearchField", verbose_name=_("fields of research"), blank=True, related_name="institutes"
    )

    # Identifiers
    ror = _identifier(
        _("ROR identifier"), 40, identifiers.validate_ror, help_text=_("As in https://ror.org/04k25m262")
    )
    agency_id = _identifier(_("agency identifier"), 24, identifiers.validate_agency)
    tax_code = _identifier(_("tax code"), 14, identifiers.validate_tax_code)
    registration = models.CharField(_("registration certificate"), max_length=40, blank=True)
    wikidata = _identifier(_("Wikidata identifier"), 60, identifiers.validate_wikidata)

    # Place
    street = models.CharField(_("street and number"), max_length=160, blank=True)
    ward = models.CharField(_("ward or commune"), max_length=80, blank=True)
    province = models.ForeignKey(
        "directory.Province",
        verbose_name=_("province"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="institutes",
    )
    former_district = models.CharField(_("district before July 2025"), max_length=80, blank=True)
    city = models.CharField(
        _("place as its source has it"),
        max_length=80,
        blank=True,
        help_text=_("Of an import, where the province is not sure."),
    )
    latitude = models.DecimalField(
        _("latitude"),
        max_digits=8,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
    )
    longitude = models.DecimalField(
        _("longitude"),
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
    )

    # Contacts
    phone = models.CharField(_("telephone"), max_length=40, blank=True, validators=[validate_phone])
    email = models.EmailField(_("e-mail"), blank=True)
    website = models.URLField(_("website"), blank=True)
    internal_contact = models.CharField(
        _("contact for the office"),
        max_length=160,
        blank=True,
        help_text=_("A name or a private number. Never public: on no page, in no export, in no API."),
    )

    # Facts
    founded = models.PositiveSmallIntegerField(_("founded in"), null=True, blank=True, validators=_YEARS)
    head = models.CharField(_("head"), max_length=120, blank=True)
    staff = models.PositiveIntegerField(_("staff"), null=True, blank=True)
    staff_year = models.PositiveSmallIntegerField(
        _("as of the year"), null=True, blank=True, validators=_YEARS
    )
    logo = models.ForeignKey(
        "core.CustomImage",
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    description = StreamField(BodyBlock(), verbose_name=pgettext_lazy("institute", "description"), blank=True)
    source = models.CharField(_("source"), max_length=160, blank=True)
    licence = models.CharField(_("licence of the source"), max_length=80, blank=True)

    # Made of the rest, for lists and for finding.
    # Lists in English stand in the order of the names that they show.
    sort_key = models.CharField(max_length=1300, editable=False, db_index=True)
    sort_key_en = models.CharField(max_length=1300, editable=False, db_index=True)
    initial = models.CharField(max_length=1, editable=False, db_index=True)
    initial_en = models.CharField(max_length=1, editable=False, db_index=True)
    search_text = models.TextField(editable=False)
    # No words of anybody's: left out of what reviewers approve.
    bookkeeping = ("sort_key", "sort_key_en", "initial", "initial_en", "search_text")

    objects = InstituteQuerySet.as_manager()

    panels = INSTITUTE_PANELS
    # Said once: a translation adds a description in its language, and takes the rest from the original.
    translatable_fields = [
        TranslatableField("description"),
        *map(SynchronizedField, ("name_vi", "name_en", "short_name", "slug", "names")),
        *map(SynchronizedField, ("kind", "status", "status_date", "successor", "parent")),
        *map(SynchronizedField, ("ror", "agency_id", "tax_code", "registration", "wikidata")),
        *map(SynchronizedField, ("street", "ward", "province", "former_district", "city")),
        *map(SynchronizedField, ("latitude", "longitude", "phone", "email", "website")),
        *map(SynchronizedField, ("founded", "head", "staff", "staff_year", "logo", "source", "licence")),
    ]
    search_fields = [
        index.SearchField("name_vi"),
        index.SearchField("name_en"),
        index.AutocompleteField("name_vi"),
        index.AutocompleteField("name_en"),
        index.AutocompleteField("search_text"),
        index.FilterField("locale"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("institute")
        verbose_name_plural = _("institutes")
        ordering = ["sort_key", "pk"]
        unique_together = [("translation_key", "locale")]
        constraints = [
            models.UniqueConstraint(
                fields=[name, "locale"], name=f"institute_{name}_in_locale", condition=~Q(**{name: ""})
            )
            for name in ("slug", "ror", "agency_id", "tax_code", "registration", "wikidata")
        ]
        indexes = [
            models.Index(fields=["locale", "live", "sort_key"], name="institute_in_order"),
            models.Index(fields=["locale", "live", "sort_key_en"], name="institute_in_order_en"),
            models.Index(fields=["locale", "live", "kind"], name="institute_of_kind"),
        ]

    UNIQUE = ("slug", "ror", "agency_id", "tax_code", "registration", "wikidata")

    def __str__(self):
        return self.name

    @property
    def name(self) -> str:
        """In the reader's language; the other one where that is missing."""
        mine, other = (self.name_vi, self.name_en) if get_language() == "vi" else (self.name_en, self.name_vi)
        return mine or other

    @property
    def language(self) -> str:
        """The language in which it describes itself; a new entry is an original."""
        return self.locale.language_code if self.locale_id else settings.LANGUAGE_CODE

    @property
    def name_language(self) -> str:
        """The language of `name`, for its `lang` attribute."""
        return "vi" if self.name == self.name_vi else "en"

    @property
    def other_name(self) -> str:
        """The official name in the other language; empty if `name` is that already."""
        mine, other = (self.name_vi, self.name_en) if get_language() == "vi" else (self.name_en, self.name_vi)
        return other if mine else ""

    @classmethod
    def closed(cls) -> Q:
        """Which entries nobody works on any more: those that were merged into others, with their translations."""
        merged = cls.objects.filter(pk__in=Merge.objects.values("merged_id"))
        return Q(live=False, translation_key__in=merged.values("translation_key"))

    def get_lock(self):
        is_closed = not self.live and Institute.objects.filter(Institute.closed(), pk=self.pk).exists()
        return MergedLock(Institute.objects.get(pk=self.pk)) if is_closed else super().get_lock()

    def get_preview_template(self, request, mode_name):
        return "pages/institute_page.html"

    def get_preview_context(self, request, mode_name):
        from directory.presenting import preview_context

        return super().get_preview_context(request, mode_name) | preview_context(request, self)

    def get_full_url(self, request=None):
        """Where readers of its language find it, published or not; None without a directory."""
        from directory.addresses import directory_page

        page = directory_page(self.language)
        return f"{page.get_full_url(request)}{self.slug}/" if page and self.slug else None

    # A preview takes the language from it.
    full_url = property(get_full_url)

    def full_clean(self, *args, **kwargs):
        self._tidy()
        super().full_clean(*args, **kwargs)

    def clean(self):
        super().clean()
        if not (self.name_vi or self.name_en):
            raise ValidationError(
                {"name_vi": gettext("Give its official name, in Vietnamese or in English.")}
            )
        self._check_unique()
        self._check_place_in_tree()
        if (self.latitude is None) != (self.longitude is None):
            raise ValidationError({"longitude": gettext("Latitude and longitude come together.")})

    def save(self, *args, **kwargs):
        self._tidy()
        super().save(*args, **kwargs)

    def _tidy(self) -> None:
        """One form for names and identifiers, and what is made of them."""
        for name in ("name_vi", "name_en", "short_name"):
            setattr(self, name, " ".join(nfc(getattr(self, name)).split()))
        self.ror, self.wikidata = identifiers.ror_id(self.ror), identifiers.wikidata_id(self.wikidata)
        if not self.slug:
            self.slug = self._free_slug()
        shown, shown_en = self.name_vi or self.name_en, self.name_en or self.name_vi
        self.sort_key, self.initial = sort_key(shown), initial(shown)
        self.sort_key_en, self.initial_en = sort_key(shown_en), initial(shown_en)
        others = [row.name for row in self.names.all()]
        self.search_text = "\n".join(
            dict.fromkeys(map(fold, [self.name_vi, self.name_en, self.short_name, *others]))
        )

    def _free_slug(self) -> str:
        wanted = slugify(self.name_vi or self.name_en)[:110].strip("-") or "don-vi"
        others = Institute.objects.filter(locale=self.locale_id).exclude(pk=self.pk)
        taken = set(others.filter(slug__startswith=wanted).values_list("slug", flat=True))
        return next(
            slug for slug in (wanted, *(f"{wanted}-{n}" for n in range(2, 1000))) if slug not in taken
        )

    def _check_unique(self) -> None:
        """Identifiers are one organisation's alone; drafts know no constraint of the database."""
        others = Institute.objects.filter(locale=self.locale_id).exclude(pk=self.pk)
        for name in self.UNIQUE:
            value = getattr(self, name)
            if value and (other := others.filter(**{name: value}).first()):
                # A draft is not named: whoever asks may be one who must not see it.
                message = (
                    gettext("This is the identifier of “%(name)s”.") % {"name": other.name}
                    if other.live
                    else gettext("This is the identifier of another entry, which is not public.")
                )
                raise ValidationError({name: message})

    def _check_place_in_tree(self) -> None:
        for name in ("parent", "successor"):
            seen, above = {self.pk}, getattr(self, name)
            while above is not None:
                if above.pk in seen:
                    raise ValidationError({name: gettext("This would lead in a circle.")})
                seen.add(above.pk)
                above = getattr(above, name)


# How lists of the admin head its column.
Institute.name.fget.short_description = _("name")
