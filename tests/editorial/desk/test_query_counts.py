"""What the first screen asks of the database does not grow with the work on the desk."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from editorial.desk.objects import fill
from editorial.desk.own import Mine
from editorial.desk.panels import Desk
from editorial.desk.reviews import Waiting
from editorial.desk.visible import reviewed_models, type_of
from editorial.gate import publish_in_emergency
from editorial.models import ReviewTaskState
from tests.editorial import verbs as desk
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db

# Rights of his own and of his groups (2), those over pages (1), whether he reviews (1).
WHO_HE_IS = 4
# Pages (1) and the titles of their parents (1).
ROWS = 2
# How many (1), and the first (1).
WAITING = 2
# What is late (1) and he may edit (1); the steps (1), reviewers and who is barred (2).
OVERDUE = 5
# His pages (1), notes (1) and institutes (1), reviews (1).
MINE = 4
# Of what is under review: the steps (1), reviewers and who is barred (2).
ITS_REVIEWS = 3
# Versions with a date (1) that he may edit (1), drafts with one (1), where their reviews stand (1).
DATES = 4
# What went live (1), and still is (1).
PUBLISHED = 2
# How many (1), and the first (1).
EMERGENCIES = 2
# Institutes that have a date (1), for whoever may edit them.
INSTITUTES = 1


@pytest.fixture(autouse=True)
def _content_types():
    """Known, as they are after the first request of a process."""
    ContentType.objects.clear_cache()
    for model in reviewed_models():
        type_of(model)


def fresh(user):
    """The account as a request finds it, with no right looked up."""
    return User.objects.get(pk=user.pk)


def work(author, count):
    """As much in every queue as `count` says."""
    tomorrow, administrator = timezone.now() + timedelta(days=1), UserFactory(role="Quản trị")
    for _ in range(count):
        desk.draft(author)
        desk.in_review(desk.draft(author))
        desk.ask_for_changes(desk.in_review(desk.draft(author)), desk.desk_editor())
        desk.edit(desk.draft(author), author, go_live_at=tomorrow)
        desk.approved(desk.edit(desk.draft(author), author, go_live_at=tomorrow))
        page = desk.draft(author)
        publish_in_emergency(page, page.latest_revision, user=administrator, reason="Bão số 3")
    ReviewTaskState.objects.update(due_at=timezone.now() - timedelta(hours=1))
    return administrator


def test_full_lists_take_the_same_for_five_and_for_sixty(django_assert_num_queries):
    author, editor = desk.reporter(), desk.desk_editor()
    for number in (5, 55):
        for _ in range(number):
            desk.in_review(desk.draft(author))
        # What waits for somebody he may open; what is his own is looked up among the rights over pages (1).
        for person, kind, expected in ((editor, Waiting, WAITING), (author, Mine, MINE + ITS_REVIEWS + 1)):
            user = fresh(person)
            with django_assert_num_queries(expected + ROWS):
                page = kind(user).page(1, 60)
                fill(page.object_list, user)
    assert len(page.object_list) == page.paginator.count == 60


def test_first_screen_takes_the_same_however_much_there_is(django_assert_num_queries):
    author, editor = desk.reporter(), desk.desk_editor()
    everybody = WHO_HE_IS + ROWS + OVERDUE + MINE + DATES + PUBLISHED
    for count in (2, 5):  # more would push what is under review off his screen
        administrator = work(author, count)
        queues = (
            (author, ITS_REVIEWS),
            (editor, WAITING + INSTITUTES),
            (administrator, EMERGENCIES + INSTITUTES),
        )
        for person, more in queues:
            user = fresh(person)
            with django_assert_num_queries(everybody + more):
                tops = Desk(user).tops
            assert all(page.object_list for name, page in tops.items() if name != "mine" or user == author)
