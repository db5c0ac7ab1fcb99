"""What somebody of the desk is shown of what is not public: what he may edit."""

from django.apps import apps
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.db.models.functions import Cast
from wagtail.models import Page
from wagtail.permissions import policy_registry


def reviewed_models() -> list[type]:
    """Pages, and the kinds of snippets that pass review."""
    return [Page, *(apps.get_model(label) for label in settings.EDITORIAL_REVIEWED_SNIPPETS)]


def open_objects(model):
    """The objects of a model, without those on which, as the model's `closed` says, nobody works any more."""
    return model.objects.exclude(model.closed()) if hasattr(model, "closed") else model.objects.all()


def type_of(model) -> int:
    """Key of the type under which reviews and publications keep objects of a model."""
    return ContentType.objects.get_for_model(model, for_concrete_model=False).pk


def editable(model, user):
    """What of a model ``user`` may edit; of pages, a writer his own."""
    return policy_registry.get_by_type(model).instances_user_has_permission_for(user, "change")


def is_editable(instance, user) -> bool:
    """The same for one object, without a query once his permissions are known."""
    policy = policy_registry.get(instance)
    return policy.user_has_permission_for_instance(user, "change", instance)


def shown_pages(pages, user):
    """Those of the ``pages`` whose titles he may read: what is public, and what he may edit."""
    return pages.filter(Q(live=True) | Q(pk__in=editable(Page, user).values("pk")))


def works_on(model, user) -> bool:
    """Whether there is anything of a model that he may write or edit."""
    return policy_registry.get_by_type(model).user_has_any_permission(user, {"add", "change"})


def works_here(user) -> bool:
    """Whether there is anything at all."""
    return any(works_on(model, user) for model in reviewed_models())


def among(keys, objects_of) -> set[tuple[int, str]]:
    """Those of the ``keys`` (type, id) that are found in ``objects_of(model)``. One query for each model."""
    found = set()
    for model in reviewed_models():
        content_type = type_of(model)
        ids = [pk for kind, pk in keys if kind == content_type]
        if ids:
            rows = objects_of(model).filter(pk__in=ids).order_by().values_list("pk", flat=True)
            found.update((content_type, str(pk)) for pk in rows)
    return found


def only_visible(keys, user) -> set[tuple[int, str]]:
    """Those of the ``keys`` that he may edit."""
    return among(keys, lambda model: editable(model, user))


def ids_in(records, model):
    """The keys of the objects of a model that reviews, versions or publications are about, as a subquery."""
    key = Cast("object_id", output_field=type(model._meta.pk)())
    return records.filter(base_content_type=type_of(model)).order_by().values_list(key)
