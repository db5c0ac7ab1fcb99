"""Translations: drafts in another language, reviewed like everything else."""

from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import Translation

from articles.models import Topic
from tests.editorial.newsroom import screen

from .cell import Act
from .writing import TITLE


def _english():
    return Locale.objects.get(language_code="en")


def _translate(cell):
    address = reverse("wagtail_localize:submit_page_translation", args=[cell.it.pk])
    return cell.post(address, {"locales": [_english().pk]})


def _translate_topic(cell):
    address = reverse("wagtail_localize:submit_snippet_translation", args=["articles", "topic", cell.it.pk])
    return cell.post(address, {"locales": [_english().pk]})


def _is_translated(cell):
    return cell.it.has_translation(_english())


def _translation(cell):
    return cell.it.get_translation(_english())


def _translate_and_edit(cell):
    answer = _translate(cell)
    if not _is_translated(cell):
        return answer
    it = _translation(cell)
    return cell.post(screen("edit", it.pk), cell.form(it.get_latest_revision_as_object(), title=TITLE))


def _record(cell) -> Translation:
    return Translation.objects.get(source__object_id=cell.it.translation_key)


def _publish_translation(cell):
    data = cell.form(**{"action-publish": "1", "publish": "1"})
    return cell.post(screen("edit", cell.it.pk), data)


def _update_translations(cell):
    address = reverse("wagtail_localize:update_translations", args=[_record(cell).source_id])
    return cell.post(address, {"publish_translations": "on"})


def _switch_on(cell):
    return cell.post(screen("edit", cell.it.pk), {"localize-restart-translation": "1"})


ACTS = {
    "translate a published article": Act("published", _is_translated, {"screen": _translate}),
    "translate somebody's draft": Act("somebody's", _is_translated, {"screen": _translate}),
    "edit a translation he made": Act(
        "published",
        lambda cell: _is_translated(cell) and _translation(cell).latest_revision.content["title"] == TITLE,
        {"form": _translate_and_edit},
    ),
    "translate a topic": Act(
        "topic",
        lambda cell: Topic.objects.filter(locale=_english()).exists(),
        {"screen": _translate_topic},
        is_public=True,
    ),
    "publish a translation": Act(
        "translation",
        lambda cell: cell.it.live,
        {"form": _publish_translation, "update of translations": _update_translations},
        silent=("form",),  # saved as a draft
    ),
    "switch synchronised mode on": Act(
        "translation",
        lambda cell: _record(cell).enabled,
        {"form": _switch_on},
        silent=("form",),
    ),
    "turn a translation into alias": Act(
        "translation",
        lambda cell: cell.it.alias_of_id,
        {"screen": lambda cell: cell.post(reverse("wagtail_localize:convert_to_alias", args=[cell.it.pk]))},
    ),
}
