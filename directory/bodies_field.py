"""Other institutes, named one on each line: a list of thousands is no place to tick boxes in."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from core.text import fold

from .models import Institute

_LONGEST = 255  # signs of a name


class BodiesField(forms.CharField):
    """Public entries by their official name, or by their address where several are called the same."""

    widget = forms.Textarea(attrs={"rows": 3})

    def prepare_value(self, value):
        return value if isinstance(value, str) or value is None else "\n".join(map(_line_of, value))

    def clean(self, value):
        lines = [line.strip() for line in super().clean(value).splitlines() if line.strip()]
        return list(dict.fromkeys(map(_find, lines)))

    def has_changed(self, initial, data):
        return _lines(self.prepare_value(initial or [])) != _lines(data or "")


def _lines(text) -> set[str]:
    return {line.strip() for line in text.splitlines() if line.strip()}


def _line_of(institute) -> str:
    """What stands for it in the field: its name if it is the only one of that name."""
    same = Institute.objects.public().filter(sort_key=institute.sort_key)
    is_alone = institute.live and not same.exclude(pk=institute.pk).exists()
    return (institute.name_vi or institute.name_en) if is_alone else institute.slug


def _find(line) -> Institute:
    if len(line) > _LONGEST:
        raise ValidationError(_not_found(line))
    by_address = Institute.objects.entries().filter(slug=line).first()
    if by_address:
        return by_address
    wanted = fold(line)
    found = [
        institute
        for institute in Institute.objects.public().named(line)[:200]
        if wanted in (fold(institute.name_vi), fold(institute.name_en))
    ]
    exactly = [institute for institute in found if line in (institute.name_vi, institute.name_en)]
    if len(found) > 1 and len(exactly) == 1:
        return exactly[0]
    if len(found) > 1:
        addresses = ", ".join(institute.slug for institute in found)
        raise ValidationError(
            _("Several are called “%(name)s”. Give the address of one: %(addresses)s.")
            % {"name": line, "addresses": addresses}
        )
    if not found:
        raise ValidationError(_not_found(line))
    return found[0]


def _not_found(line) -> str:
    return _("“%(name)s” is no public entry of the directory.") % {"name": line[:_LONGEST]}
