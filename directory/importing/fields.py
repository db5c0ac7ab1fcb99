"""Fields of research as a file names them: by code, or by name in either language."""

from django.utils.translation import gettext as _

from core.text import fold
from directory.models import ResearchField

from .refusal import RowRefused


class ResearchFields:
    """The list as it is now, read once."""

    def __init__(self):
        self._by_text: dict[str, ResearchField] = {}
        for research_field in ResearchField.objects.all():
            for text in (research_field.code, research_field.name_vi, research_field.name_en):
                self._by_text.setdefault(_key(text), research_field)

    def of(self, texts: list[str]) -> list[ResearchField]:
        """The fields that ``texts`` name, in the order of their codes. Raises RowRefused for an unknown one."""
        if unknown := [text for text in texts if _key(text) not in self._by_text]:
            raise RowRefused(_("“%(value)s” is no field of the list.") % {"value": unknown[0][:60]})
        found = {self._by_text[_key(text)] for text in texts}
        return sorted(found, key=lambda research_field: research_field.code)


def _key(text: str) -> str:
    # A code keeps its points, which fold() would make spaces.
    code = text.partition(" ")[0].strip()
    return code if code[:1].isdigit() else fold(text)
