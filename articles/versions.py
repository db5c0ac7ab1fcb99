"""The published versions of an article that readers may still see.

Those from before the article was last taken offline are not among them: it may have been taken down because it
must not be read. So whoever has to withdraw earlier versions takes the article offline and has it approved again.
A version that was published in an emergency and that nobody confirmed is named, but cannot be read once it is
replaced. A version has the same number for ever: the place of its publication among all of this article.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime

from django.db.models import F, Max
from wagtail.models import PageLogEntry

from editorial.models import Publication

from .models.correction import Correction


@dataclass(frozen=True)
class Version:
    """A version that went public, with the corrections that came with it."""

    number: int
    published_at: datetime
    revision_id: int | None
    is_confirmed: bool = True
    is_current: bool = False
    corrections: list = field(default_factory=list)

    @property
    def is_readable(self) -> bool:
        """Whether readers may open it. Its text can be gone, when old versions were cleared away."""
        return self.is_current or (self.revision_id is not None and self.is_confirmed)


def versions_of(article) -> list[Version]:
    """The versions of an article that readers may see, newest first. Queries: publications, time last offline."""
    offline = PageLogEntry.objects.filter(page=article.pk, action__startswith="wagtail.unpublish")
    last_offline = offline.aggregate(latest=Max("timestamp"))["latest"]
    versions = _every_version(article)
    if last_offline is not None:
        versions = [version for version in versions if version.published_at > last_offline]
    if versions:
        versions[-1] = replace(versions[-1], is_current=True)
    return versions[::-1]


def _every_version(article) -> list[Version]:
    publications = Publication.objects.of(article).annotate(rows=F("revision__content__corrections"))
    versions, known = [], set()
    for number, publication in enumerate(publications.reverse(), start=1):
        corrections = [Correction.from_version(row) for row in publication.rows or []]
        versions.append(
            Version(
                number=number,
                published_at=publication.published_at,
                revision_id=publication.revision_id,
                is_confirmed=publication.basis != Publication.Basis.EMERGENCY
                or publication.confirmed_at is not None,
                corrections=[each for each in corrections if each.wording not in known],
            )
        )
        known.update(each.wording for each in corrections)
    return versions
