"""What people do at the directory's desk, as tests say it."""

from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from directory.models import Institute, Representation
from tests.factories import InstituteFactory, UserFactory

KEEPER, REPRESENTATIVE, APPROVER = "Quản trị danh bạ", "Đại diện viện", "Lãnh đạo"


def screen(name, *args) -> str:
    """Address of one of the screens for institutes."""
    return reverse(f"wagtailsnippets_directory_institute:{name}", args=args)


def signed_in(user) -> Client:
    """A browser in which ``user`` is signed in."""
    client = Client()
    client.force_login(user)
    client.user = user
    return client


def member(role) -> Client:
    """A browser of a new member of a group."""
    return signed_in(UserFactory(role=role))


def representative_of(institute) -> Client:
    """A browser of somebody who represents it."""
    client = member(REPRESENTATIVE)
    Representation.objects.create(institute=institute, user=client.user)
    return client


def draft(user=None, **fields) -> Institute:
    """A draft that ``user`` wrote."""
    institute = InstituteFactory(live=False, **fields)
    institute.save_revision(user=user)
    return again(institute)


def again(institute) -> Institute:
    """It, as it is stored now."""
    return Institute.objects.get(pk=institute.pk)


def newest(institute) -> Institute:
    """It, as its newest version has it."""
    return again(institute).get_latest_revision_as_object()


def form_of(client, address) -> dict:
    """What the form of a screen sends when nothing was changed; without the description, which a script draws."""
    markup = BeautifulSoup(client.get(address).content, "html.parser")
    form = max(markup.select("form[method=post]"), key=lambda form: len(form.select("[name]")))
    sent = {"description-count": "0"}
    for field in form.select("input[name], select[name], textarea[name]"):
        unticked = field.get("type") in ("checkbox", "radio") and not field.has_attr("checked")
        if not unticked:
            sent[field["name"]] = _value(field)
    return sent


def _value(field) -> str:
    if field.name == "select":
        chosen = field.select_one("option[selected]")
        return chosen["value"] if chosen else ""
    return field.text.removeprefix("\n") if field.name == "textarea" else field.get("value", "")


def save(client, institute, **fields):
    """Save a version on the screen of an institute."""
    address = screen("edit", institute.pk)
    return client.post(address, form_of(client, address) | fields)


def submit(client, institute, **fields):
    """Save it and send it to review."""
    return save(client, institute, **fields, **{"action-submit": "1"})


def approve(institute, user):
    """Approve the current step."""
    state = again(institute).current_workflow_task_state
    state.task.specific.on_action(state, user, "approve")


def step(institute) -> str:
    """Name of the step that waits, or an empty string."""
    task = again(institute).current_workflow_task
    return task.name if task else ""
