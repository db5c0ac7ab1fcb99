"""What all queues have in common."""

from abc import ABC, abstractmethod

from django.core.paginator import Page, Paginator
from django.urls import reverse
from django.utils.functional import cached_property

from .entries import Entry


class Queue(ABC):
    """Objects that ask something of somebody, the most pressing first."""

    name = ""
    heading = ""
    empty = ""
    """What to say when there is nothing. A queue that says nothing hides itself."""
    icon = "list-ul"
    link = ""
    """What leads to the full list, where there is something to do; otherwise it is offered if there are more."""
    on_top = 6
    """How many the first screen shows."""

    def __init__(self, user):
        self.user = user

    def concerns(self) -> bool:
        """Whether the person should see this queue at all."""
        return True

    @abstractmethod
    def find(self):
        """Everything in it, in order: a queryset, or a list of what `entries` understands."""

    @abstractmethod
    def entries(self, found) -> list[Entry]:
        """Rows for a part of what was found. The number of queries does not depend on how many."""

    @cached_property
    def found(self):
        return self.find()

    def page(self, number=1, size=None) -> Page:
        """A page of entries; a number that makes no sense gives the first, one past the end the last."""
        page = Paginator(self.found, size or self.on_top).get_page(number)
        page.object_list = self.entries(list(page.object_list))
        return page

    @property
    def url(self) -> str:
        """Address of the full list."""
        return reverse("editorial_desk:queue", args=[self.name])
