"""One person who tries one act by one way, and what came of it."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser, User
from django.contrib.messages import ERROR, get_messages
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from editorial.content import digest_of
from tests.editorial.newsroom import form_of, hidden_fields, is_refused

# What the admin's API answers where it did as asked; elsewhere a page instead of a redirect is the form again.
_DONE_BY_API = (200, 201, 204)


@dataclass(frozen=True)
class Act:
    """Something that people try: with what, how it is tried by each way, and how to see that it happened."""

    thing: str
    happened: Callable
    ways: dict[str, Callable]
    prepare: Callable | None = None
    is_public: bool = False  # what readers see changes, where it is allowed
    silent: tuple[str, ...] = ()  # ways that do less than was asked, and do not call that an error


class Cell:
    """A person and a thing, in the world as it was made."""

    def __init__(self, world, key, act):
        self.world, self.key, self.act = world, key, act
        account = world.accounts.get(key)
        # Anew, because Django and Wagtail remember permissions on it.
        self.user = account and User.objects.get(pk=account.pk)
        self.client = Client()
        if account:
            self.client.cookies = world.sessions[key].copy()
        if act.prepare:
            act.prepare(self)

    @property
    def someone(self):
        """The person, where code asks for an account."""
        return self.user or AnonymousUser()

    @property
    def it(self):
        """The thing as it is stored now; None if it is gone, or if there was none."""
        return self.thing(self.act.thing)

    def thing(self, name):
        """Another thing of the world, by name."""
        model, pk = self.world.things.get(name, (None, None))
        return model and model.objects.filter(pk=pk).first()

    def has_other_words(self) -> bool:
        """Whether the newest version is another text than before."""
        return digest_of(self.it.latest_revision) != self.world.words[self.act.thing]

    # --- how it is tried --------------------------------------------------------------------------

    def get(self, address):
        return self.client.get(address)

    def post(self, address, data=None, **headers):
        return self.client.post(address, data or {}, headers=headers)

    def api(self, action, **data):
        """An action of the admin's API on the page."""
        address = reverse("wagtailadmin_api:pages:action", args=[self.it.pk, action])
        return self.client.post(address, json.dumps(data), content_type="application/json")

    def form(self, version=None, **fields) -> dict:
        """What the editor sends for the newest version, or another, when nothing but `fields` was changed."""
        data = form_of(version or self.it.get_latest_revision_as_object())
        without_body = {name: value for name, value in data.items() if not name.startswith("body-")}
        return without_body | {"body-count": "0"} | fields

    def shown_to(self, role, address) -> dict:
        """What a form sends of itself when a colleague who may use it opens it: who forges it sends that too."""
        if self.act.prepare:
            return self._hidden_fields(role, address)
        if (role, address) not in self.world.forms:
            self.world.forms[role, address] = self._hidden_fields(role, address)
        return self.world.forms[role, address]

    def _hidden_fields(self, role, address) -> dict:
        client = Client()
        client.force_login(self.world.colleagues[role])
        answer = client.get(address)
        is_window = answer["Content-Type"].startswith(("application/json", "text/javascript"))
        return hidden_fields(answer.json()["html"] if is_window else answer.content)

    def in_code(self, act):
        """Run it; a PermissionDenied is an answer."""
        try:
            return act()
        except PermissionDenied as refusal:
            return refusal


def only(ways, *names) -> dict:
    """Some of the ways."""
    return {name: ways[name] for name in names}


def edited(cell) -> bool:
    """Whether an edit happened."""
    return cell.has_other_words()


def is_refusal(answer) -> bool:
    """Whether an answer tells the person that it was not done."""
    if isinstance(answer, PermissionDenied):
        return True
    if not hasattr(answer, "status_code"):
        return False
    if answer.status_code in (400, 403, 404, 405) or is_refused(answer):
        return True
    if answer.status_code == 302:
        to_sign_in = answer.url.startswith(reverse("wagtailadmin_login"))
        return to_sign_in or any(said.level >= ERROR for said in get_messages(answer.wsgi_request))
    if answer.wsgi_request.method == "GET":
        return False  # the page that was asked for, whatever it leaves out
    by_api = answer.wsgi_request.path.startswith(reverse("wagtailadmin_api:pages:listing"))
    return not (by_api and answer.status_code in _DONE_BY_API)
