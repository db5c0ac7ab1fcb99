"""Logos as a file names them: by the title of a picture that stands in the library. Nothing is ever fetched."""

from collections import defaultdict
from functools import cached_property

from django.utils.translation import gettext as _
from wagtail.images import get_image_model
from wagtail.permissions import policy_registry

from directory.plain_text import one_line

from .columns import label


class Logos:
    """The library as it is now, read once if any row names a logo; ``user`` chooses from what he may choose."""

    def __init__(self, user=None):
        self._user = user

    def choose(self, entry, present=None) -> None:
        """Find the picture that a row names, or add a problem. One of that title that is there already stays."""
        wanted = entry.row.logo
        if not wanted:
            return
        found = [present] if wanted == self.title(present) else self._by_title.get(wanted, ())
        if len(found) == 1:
            entry.logo = found[0]
            return
        problem = (
            _("“%(title)s” is the title of several pictures.")
            if found
            else _("“%(title)s” is the title of no picture of the library that you may choose.")
        )
        entry.problems.append(f"{label('logo')}: {problem % {'title': wanted[:60]}}")

    def title(self, key) -> str:
        """The title of a picture, by its key."""
        return self._titles.get(key, "")

    @cached_property
    def _titles(self) -> dict:
        pictures = get_image_model().objects.values_list("pk", "title")
        return {key: one_line(title) for key, title in pictures}

    @cached_property
    def _by_title(self) -> dict:
        found = defaultdict(list)
        for key in self._offered():
            found[self.title(key)].append(key)
        return found

    def _offered(self):
        if self._user is None:
            return self._titles
        policy = policy_registry.get_by_type(get_image_model())
        offered = policy.instances_user_has_any_permission_for(self._user, ["choose"])
        return offered.values_list("pk", flat=True)
