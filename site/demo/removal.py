"""Taking the demonstration content away, and nothing else."""

from django.db import transaction
from django.db.models import Q
from wagtail.models import Collection, ReferenceIndex, Site

from articles.models import ArticlePage, Topic
from core.models import AgencyProfile, CustomImage
from editorial.gate import publish_reviewed_elsewhere
from editorial.models import Publication
from search.indexing import count_terms

from . import content
from .accounts import remove_accounts
from .front import remove_units
from .institutes import remove_institutes
from .keys import demo_key
from .loader import COLLECTION

_REASON = "Gỡ nội dung trình diễn"


@transaction.atomic
def remove_demo() -> dict[str, int]:
    """Remove what the loader made; return how many of each. A picture, topic or institute that real content uses stays."""
    pages = _demo_articles()
    counts = {"articles": pages.count()}
    for page in pages:
        Publication.objects.of(page).delete()
        page.delete()
    remove_units(lambda page: publish_reviewed_elsewhere(page, user=None, reason=_REASON))
    counts["institutes"] = remove_institutes()
    topics = Topic.objects.filter(
        translation_key__in=[demo_key("topic", name) for name in content.read_topics()], articlepage=None
    )
    counts["topics"] = topics.count()
    topics.delete()
    counts["pictures"] = _remove_pictures()
    _clear_agency_profile()
    remove_accounts()
    count_terms()
    return counts


def _demo_articles():
    """The articles as the loader makes them; a translation that an editor added to one is his."""
    articles = content.read_articles()
    vietnamese = ["seed", *(article.key for article in [*articles, *content.read_desk()])]
    english = [article.key for article in articles if article.en]
    made = Q()
    for code, keys in (("vi", vietnamese), ("en", english)):
        wanted = [demo_key("article", key) for key in keys]
        made |= Q(locale__language_code=code, translation_key__in=wanted)
    return ArticlePage.objects.filter(made)


def _remove_pictures() -> int:
    titles = [picture.title for picture in content.read_pictures().values()]
    in_drafts = _pictures_in_drafts()
    removed = 0
    for image in CustomImage.objects.filter(collection__name=COLLECTION, title__in=titles):
        if image.pk not in in_drafts and not ReferenceIndex.get_references_to(image).exists():
            image.delete()
            removed += 1
    for collection in Collection.objects.filter(name=COLLECTION):
        if not CustomImage.objects.filter(collection=collection).exists():
            collection.delete()
    return removed


def _pictures_in_drafts() -> set[int]:
    """Pictures in changes that nobody has published yet: the reference index does not know those."""
    used = set()
    for article in ArticlePage.objects.filter(has_unpublished_changes=True):
        draft = article.get_latest_revision_as_object()
        references = draft.body.stream_block.extract_references(draft.body)
        used |= {int(pk) for model, pk, *_ in references if model is CustomImage} | {draft.list_image_id}
    return used


def _clear_agency_profile() -> None:
    """Empty the sample facts, each unless someone has changed it; the site keeps its name."""
    profile = AgencyProfile.for_site(Site.objects.get(is_default_site=True))
    for name, value in content.read_toml("agency.toml").items():
        if name != "name" and getattr(profile, name) == value:
            setattr(profile, name, "")
    profile.save()
