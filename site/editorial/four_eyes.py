"""Who may not approve: whoever owns, submitted or changed the content since it was last published."""

from django.contrib.auth import get_user_model
from wagtail.models import Revision, TaskState, WorkflowState
from wagtail_localize.models import Translation

from .content import digest_of


def parties(obj) -> set[int]:
    """Keys of the users who own ``obj``, or submitted or changed it since it was last published.

    Saving without a change makes nobody an author, so each version is compared with the one before it. A translation
    has the words of what it was made from, and so the parties of that too: those of today, and until it is published
    itself, those of the day on which it took the words, whatever became of the original since.
    """
    last = _last_publication(obj)
    users = _own_parties(obj, last)
    for source, moment in _sources_of(obj, last):
        users |= _own_parties(source, _last_publication(source))
        if not (last and last.published_at > moment):
            users |= _own_parties(source, _last_publication(source, moment), moment)
    return users


def _last_publication(obj, until=None):
    from .models import Publication

    records = Publication.objects.of(obj)
    return (records.filter(published_at__lte=until) if until else records).first()


def _sources_of(obj, last) -> list[tuple]:
    """What ``obj`` was translated from, and when. A copy of a translation is known by the key in its first versions."""
    revisions = Revision.objects.for_instance(obj)
    if last:
        revisions = revisions.filter(**_after(last))
    keys = {str(obj.translation_key), *revisions.values_list("content__translation_key", flat=True)} - {None}
    records = Translation.objects.filter(source__object_id__in=keys, target_locale=obj.locale_id)
    sources = []
    for record in records.select_related("source__specific_content_type"):
        model = record.source.specific_content_type.model_class()
        found = model.objects.filter(translation_key=record.source.object_id, locale=record.source.locale_id)
        sources += [(source, record.created_at) for source in found]
    return sources


def _own_parties(obj, last, until=None) -> set[int]:
    """The parties of ``obj`` itself since a publication, or since ever, and until a moment, or until now."""
    from .models import ReviewTaskState

    revisions = Revision.objects.for_instance(obj)
    states = WorkflowState.objects.for_instance(obj)
    if until:
        revisions, states = revisions.filter(created_at__lte=until), states.filter(created_at__lte=until)
    if last:
        revisions = revisions.filter(**_after(last))
        review = last.workflow_state
        states = states.filter(created_at__gt=review.created_at if review else last.published_at)
    users = {getattr(obj, "owner_id", None), *states.values_list("requested_by_id", flat=True)}
    submissions = ReviewTaskState.objects.filter(workflow_state__in=states)
    users.update(submissions.values_list("submitted_by_id", flat=True))
    before = last and last.content_digest
    for revision in revisions.order_by("pk"):
        digest = digest_of(revision)
        if digest != before:
            users.add(revision.user_id)
        before = digest
    return users - {None}


def _after(publication) -> dict:
    """What versions are newer than a publication by, whose own version may be gone."""
    if publication.revision_id:
        return {"pk__gt": publication.revision_id}
    return {"created_at__gt": publication.published_at}


def is_newer_than_published(revision) -> bool:
    """Whether a version is one of those that `parties` are found by."""
    from .models import Publication, ReviewedMixin

    model = revision.content_type.model_class()
    if model is None or not issubclass(model, ReviewedMixin):
        return False
    records = Publication.objects.filter(
        base_content_type=revision.base_content_type_id, object_id=revision.object_id
    )
    last = records.order_by("-published_at", "-pk").first()
    return last is None or Revision.objects.filter(pk=revision.pk, **_after(last)).exists()


def barred_from(task_state) -> set[int]:
    """Keys of the users who may not approve this step: the parties, and who approved another step of it."""
    others = task_state.workflow_state.task_states.filter(
        status=TaskState.STATUS_APPROVED, revision_id=task_state.revision_id
    ).exclude(task_id=task_state.task_id)
    approvers = set(others.values_list("finished_by_id", flat=True)) - {None}
    return parties(specific(task_state.workflow_state)) | approvers


def specific(workflow_state):
    """The page or snippet that is under review, as its own class."""
    obj = workflow_state.content_object
    return getattr(obj, "specific", obj)


def who_may_approve(task_state):
    """The users who may approve a step, by name."""
    return (
        get_user_model()
        .objects.filter(is_active=True, groups__in=task_state.task.specific.groups.all())
        .exclude(pk__in=task_state.barred.all())
        .order_by("last_name", "first_name", "username")
        .distinct()
    )
