"""A writer sends everything he can think of to every address of the admin, known to us or not: nothing goes public."""

import pytest
from django.db import transaction
from django.urls import NoReverseMatch, get_resolver, reverse

from tests.factories import home, section

from .public import changed, public_state

pytestmark = pytest.mark.django_db

# What he sends. The fields of many forms at once: each screen takes those that it knows.
EVERYTHING = {
    **dict.fromkeys(["action-publish", "publish", "publish_translations", "alias", "publish_copies"], "on"),
    **dict.fromkeys(["include_descendants", "recursive", "keep_live", "include_subtree"], "on"),
    **dict.fromkeys(
        ["title", "new_title", "name", "text", "lead", "recipient", "reason"], "Chữ chen vào đây"
    ),
    **dict.fromkeys(["slug", "new_slug", "update_slug"], "chen-vao"),
    **dict.fromkeys(["comment", "seen", "description"], "chen"),
    **dict.fromkeys(["old_path", "redirect_link", "external-link-chooser-url"], "/chen"),
    "restriction_type": "login",
    "locale": "en",
    "body-count": "0",
}
# What the addresses are about.
THINGS = ("published", "step 1", "published note", "published entry")
PARTS = 4  # so that processes share the work


def addresses() -> list[tuple[str, tuple]]:
    """Name and parameters of every address of the admin that has both."""
    found = {}
    for pattern, spaces, parameters in _walk(get_resolver()):
        if pattern.name:
            found[":".join([*spaces, pattern.name])] = parameters | set(pattern.pattern.regex.groupindex)
    return sorted((name, tuple(sorted(parameters))) for name, parameters in found.items())


def _walk(resolver, spaces=(), parameters=frozenset()):
    for pattern in resolver.url_patterns:
        if hasattr(pattern, "url_patterns"):
            below = [*spaces, pattern.namespace] if pattern.namespace else spaces
            yield from _walk(pattern, below, parameters | set(pattern.pattern.regex.groupindex))
        else:
            yield pattern, spaces, parameters


def _values(world, name, thing) -> dict:
    """What stands in an address about a thing."""
    it = world.things[thing][0].objects.get(pk=world.things[thing][1])
    state = it.current_workflow_task_state
    values = {
        "action": "publish",
        "action_name": "approve" if "workflow" in name else "publish",
        "app_label": it._meta.app_label,
        "app_name": it._meta.app_label,
        "model_name": it._meta.model_name,
        "content_type_app_name": it._meta.app_label,
        "content_type_model_name": it._meta.model_name,
        "destination_id": home().pk,
        "parent_page_id": section().pk,
        "revision_id": it.latest_revision_id,
        "state_id": state.pk if state else 1,
        "task_state_id": state.pk if state else 1,
    }
    return dict.fromkeys(["pk", "id", "page_id", "page_pk", "page_to_move_id", "object_id"], it.pk) | values


def _visited(world, part):
    names = addresses()[part::PARTS]
    for name, parameters in names:
        for thing in THINGS if parameters else THINGS[:1]:
            values = _values(world, name, thing)
            try:
                yield reverse(name, kwargs={key: values.get(key, 1) for key in parameters})
            except NoReverseMatch:
                continue  # about something of another kind


@pytest.mark.parametrize("part", range(PARTS))
def test_nothing_goes_public(world, before, part):
    reporter = before("reporter", "published")
    reporter.client.raise_request_exception = False
    page = {"new_parent_page": section().pk, "chooser": section().pk, "destination_page_id": section().pk}
    visited = [
        address
        for address in _visited(world, part)
        if address.startswith("/admin/") and "logout" not in address and "failwhale" not in address
    ]
    errors = []
    for address in visited:
        with transaction.atomic():
            if reporter.post(address, EVERYTHING | page).status_code >= 500:
                errors.append(address)
    assert len(visited) > 50
    assert changed(world.public, public_state()) == {}
    assert errors == []
