"""The queues as panels of the first screen."""

from django.utils.functional import cached_property
from wagtail.admin.ui.components import Component

from .dates import Scheduled
from .objects import fill
from .own import Mine
from .published import Published, Unconfirmed
from .reviews import Overdue, Waiting

# In the order of the screen: what somebody has to do comes before what he may want to know.
QUEUES = (Unconfirmed, Waiting, Overdue, Mine, Scheduled, Published)
FIRST = 60


class Desk:
    """The queues that concern a person."""

    def __init__(self, user):
        self.user = user
        self.queues = [queue for queue in (kind(user) for kind in QUEUES) if queue.concerns()]

    @cached_property
    def tops(self) -> dict:
        """The first rows of every queue, filled in one go."""
        tops = {queue.name: queue.page() for queue in self.queues}
        fill([entry for page in tops.values() for entry in page], self.user)
        return tops

    def queue(self, name):
        """A queue by its name, or None if it does not concern him."""
        return next((queue for queue in self.queues if queue.name == name), None)


class QueuePanel(Component):
    """How many there are, the first rows, and the way to all of them."""

    template_name = "wagtailadmin/editorial/desk/panel.html"

    def __init__(self, desk, queue, order):
        self.desk, self.queue, self.order = desk, queue, order
        self.name = f"desk_{queue.name}"

    def get_context_data(self, parent_context):
        return {"queue": self.queue, "page": self.desk.tops[self.queue.name]}


def panels_for(user) -> list[QueuePanel]:
    """The panels of a person. Nothing is asked of the database for rows before the first is shown."""
    desk = Desk(user)
    return [QueuePanel(desk, queue, FIRST + order) for order, queue in enumerate(desk.queues)]
