"""The first screen of the admin as somebody sees it."""

from django.urls import reverse

from tests.support.html import parse, words


class Screen:
    """What stands in the panels of a person; each is read by the name of its queue."""

    def __init__(self, client, user):
        client.force_login(user)
        self.document = parse(client.get(reverse("wagtailadmin_home")))

    def panel(self, name):
        """The panel of a queue, or None."""
        return self.document.find(id=f"desk-{name}-section")

    def heading(self, name) -> str:
        """Its heading, with the count."""
        return words(self.panel(name).h2)

    def count(self, name) -> int:
        """The number in its heading."""
        return int(self.heading(name).rpartition("(")[2].rstrip(")"))

    def rows(self, name) -> list[str]:
        """What its rows say."""
        panel = self.panel(name)
        return [words(row) for row in panel.find_all("li")] if panel else []

    def titles(self, name) -> list[str]:
        """The titles of its rows."""
        panel = self.panel(name)
        return [words(title) for title in panel.select("li .w-font-semibold")] if panel else []

    def __contains__(self, text) -> bool:
        return text in words(self.document.body)


def full_list(client, user, name, query=""):
    """The answer of the full list of a queue."""
    client.force_login(user)
    return client.get(reverse("editorial_desk:queue", args=[name]) + query)


def current(page):
    """The step that a page is at."""
    page.refresh_from_db()
    return page.current_workflow_task_state


def change_step(page, **fields):
    """Set fields of the step that a page is at."""
    state = current(page)
    type(state).objects.filter(pk=state.pk).update(**fields)
