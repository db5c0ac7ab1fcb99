"""A newsroom in which every kind of thing waits for somebody to try something with it.

Made once for each process; each test takes back what it did. Things are known by name, and fetched anew by each test.
"""

from datetime import timedelta

from django.contrib.auth.models import Permission
from django.test import Client
from django.utils import timezone
from wagtail.models import Locale, Page
from wagtail_localize.operations import TranslationCreator

from editorial.content import digest_of
from editorial.gate import publish_in_emergency
from tests.editorial import verbs as desk
from tests.editorial.newsroom import ROLES
from tests.factories import (
    ProvinceFactory,
    ResearchFieldFactory,
    SectionFactory,
    TopicFactory,
    UserFactory,
    make_private,
)

from . import entries, notes
from .people import PEOPLE
from .public import public_state

SECRET = "Bản nháp chưa ai được đọc"
# Who may edit the sample snippets, as the directory's roles will.
_NOTES = {
    "Quản trị danh bạ": ("add", "change", "delete", "view"),
    "Biên tập": ("change", "view"),
    "Lãnh đạo": ("change", "view"),
}


class World:
    """Accounts with their sessions, and the keys of things by name."""

    def __init__(self):
        self.accounts, self.sessions, self.things, self.forms = {}, {}, {}, {}
        _let_roles_edit_notes()
        for person in PEOPLE:
            if person.is_signed_in:
                self._open_account(person)
        self.colleagues = {role: UserFactory(role=role) for role in ROLES}
        self._write()
        self._keep(notes.make(self.accounts, self.colleagues))
        self._keep(entries.make(self.accounts, self.colleagues))
        self.public = public_state()
        versions = {name: getattr(thing, "latest_revision", None) for name, thing in self._stored()}
        self.words = {name: digest_of(version) for name, version in versions.items() if version}

    def _stored(self):
        return [(name, model.objects.get(pk=pk)) for name, (model, pk) in self.things.items()]

    def _open_account(self, person):
        user = UserFactory(is_superuser=person.is_superuser)
        for role in person.groups:
            user.groups.add(UserFactory(role=role).groups.get())
        client = Client()
        client.force_login(user)
        self.accounts[person.key], self.sessions[person.key] = user, client.cookies

    def _write(self):
        colleagues = self.colleagues
        # First, so that others can be put before it.
        self._keep({"first": _approve(self._written(), colleagues)})
        in_two_hours = timezone.now() + timedelta(hours=2)
        reworked = desk.edit(self._at_step_2(), colleagues["Lãnh đạo"], title="Lãnh đạo sửa tiêu đề")
        scheduled = _approve(
            desk.edit(self._written(), self.accounts["author"], go_live_at=in_two_hours), colleagues
        )
        changed = desk.edit(self._published(), self.accounts["author"], title="Tiêu đề chưa ai duyệt")
        offline, hidden = self._published(), self._published()
        offline.unpublish()
        make_private(hidden)
        locked = self._of_a_colleague()
        Page.objects.filter(pk=locked.pk).update(locked=True, locked_by=colleagues["Lãnh đạo"])
        urgent = self._written()
        publish_in_emergency(
            urgent, urgent.latest_revision, user=colleagues["Quản trị"], reason="Cảnh báo bão số 3"
        )
        locked_by_reviewer = desk.submit(desk.edit(self._published(), self.accounts["author"], title="Sửa"))
        Page.objects.filter(pk=locked_by_reviewer.pk).update(locked=True, locked_by=colleagues["Biên tập"])
        self._keep(
            {
                "draft": self._written(),
                "somebody's": self._of_a_colleague(),
                "step 1": desk.submit(self._written()),
                "step 2": self._at_step_2(),
                "reworked": reworked,
                "published": self._published(),
                "changed": changed,
                "scheduled": scheduled,
                "offline": offline,
                "hidden": hidden,
                "locked": locked,
                "urgent": urgent,
                "locked by a reviewer": locked_by_reviewer,
                "translation": self._in_english(self._published()),
                "translation at step 1": desk.submit(
                    self._in_english(self._written()), colleagues["Phóng viên"]
                ),
                "alias": SectionFactory().copy_for_translation(_english(), alias=True),
                "topic": TopicFactory(name="Biển và hải đảo"),
                "province": ProvinceFactory(name="Tỉnh mẫu"),
                "field": ResearchFieldFactory(code="9"),
            }
        )

    def _written(self):
        """A draft of the author in which the two parties changed something."""
        page = desk.draft(self.accounts["author"])
        page = desk.edit(page, self.accounts["desk-party"], title="Tiêu đề do biên tập đặt")
        return desk.edit(page, self.accounts["approver-party"], lead="Sapô do lãnh đạo sửa.")

    def _of_a_colleague(self):
        page = desk.draft(self.colleagues["Phóng viên"], title=SECRET)
        return desk.edit(page, self.colleagues["Phóng viên"], lead="Sapô viết lại.")

    def _at_step_2(self):
        return desk.approve(desk.submit(self._written()), self.colleagues["Biên tập"])

    def _published(self):
        return _approve(self._written(), self.colleagues)

    def _in_english(self, page):
        TranslationCreator(self.colleagues["Phóng viên"], [_english()]).create_translations(page)
        return page.get_translation(_english())

    def _keep(self, things):
        self.things |= {name: (type(thing), thing.pk) for name, thing in things.items()}


def _english():
    return Locale.objects.get(language_code="en")


def _approve(page, colleagues):
    return desk.approve(desk.approve(desk.submit(page), colleagues["Biên tập"]), colleagues["Lãnh đạo"])


def _let_roles_edit_notes():
    for role, actions in _NOTES.items():
        group = UserFactory(role=role).groups.get()
        names = [f"{action}_note" for action in actions]
        group.permissions.add(*Permission.objects.filter(codename__in=names))
