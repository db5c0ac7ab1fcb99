"""A snippet that passes review, as tests handle it. A sample model stands for it."""

from django.contrib.auth.models import Permission
from django.urls import reverse
from wagtail.models import Locale

from tests.factories import UserFactory
from tests.sample.models import Note


def screen(name, *args):
    return reverse(f"wagtailsnippets_sample_note:{name}", args=args)


def member(role):
    """An account of a role that may edit notes."""
    user = UserFactory(role=role)
    user.user_permissions.set(Permission.objects.filter(content_type__app_label="sample"))
    return user


def vietnamese():
    return Locale.objects.get(language_code="vi")


def in_review(user):
    """A note that ``user`` wrote and submitted."""
    note = Note(text="Viện Nghiên cứu Hải sản", live=False, locale=vietnamese())
    note.save()
    note.save_revision(user=user)
    note.get_workflow().start(note, user)
    return again(note)


def again(note):
    return Note.objects.get(pk=note.pk)


def approve(note, user):
    state = again(note).current_workflow_task_state
    state.task.specific.on_action(state, user, "approve")


def edit_form(text, **more):
    return {"text": text, "locale": str(vietnamese().pk)} | more
