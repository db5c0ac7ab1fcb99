"""Institutes, for the search: by every name that they have or had."""

from django.conf import settings
from django.dispatch import receiver
from wagtail.signals import published, unpublished

from core.queries import readable
from directory.models import DirectoryPage, Institute
from directory.plain_text import paragraphs
from search.indexing import refresh_below
from search.registry import Source, Text, register


class InstituteSource(Source):
    """The public entries of the directory, in each language with the name that readers of it see."""

    model = Institute
    kind = "institute"

    def public(self):
        return (
            Institute.objects.public()
            .select_related("province")
            .prefetch_related("names", "fields_of_research")
        )

    def below(self, page):
        has_directory = DirectoryPage.objects.descendant_of(page, inclusive=True).exists()
        return list(Institute.objects.values_list("pk", flat=True)) if has_directory else []

    def texts(self, objects):
        languages = _languages()
        translated = _descriptions(objects)
        for institute in objects:
            names = [institute.name_vi, institute.name_en]
            others = [institute.short_name, *(name.name for name in institute.names.all())]
            facts = [institute.street, institute.ward, institute.city, institute.head]
            facts += [institute.province.name] if institute.province else []
            facts += [field.name for field in institute.fields_of_research.all()]
            for language in languages:
                mine, other = names if language == settings.LANGUAGE_CODE else reversed(names)
                description = translated.get((institute.translation_key, language), institute.description)
                body = [*facts, *paragraphs(description)]
                yield (
                    institute,
                    Text(
                        language,
                        mine or other,
                        ". ".join(filter(None, [other if mine else "", *others])),
                        "; ".join(filter(None, body)),
                        institutes=[institute.pk],
                    ),
                )

    def shown(self, keys):
        return Institute.objects.for_listing().in_bulk(keys)


def _languages() -> list[str]:
    """The languages in which readers may open the directory."""
    pages = readable(DirectoryPage.objects.filter(alias_of=None))
    return list(pages.values_list("locale__language_code", flat=True))


def _descriptions(institutes) -> dict:
    """What translations say that are public, by key and language."""
    keys = [institute.translation_key for institute in institutes]
    rows = Institute.objects.filter(translation_key__in=keys, live=True).exclude(
        locale__language_code=settings.LANGUAGE_CODE
    )
    return {
        (row.translation_key, row.locale.language_code): row.description
        for row in rows.select_related("locale")
    }


@receiver(published, sender=DirectoryPage, dispatch_uid="directory.opened")
@receiver(unpublished, sender=DirectoryPage, dispatch_uid="directory.closed")
def on_directory(sender, instance, **kwargs):
    """Without the directory, nobody reaches its entries."""
    refresh_below(instance)


register(InstituteSource())
