"""What Django checks of the settings of the map before it serves anybody."""

from django.conf import settings
from django.core.checks import Error, register

_FARTHEST = 85  # degrees: Web Mercator ends there


@register()
def map_can_be_shown(app_configs, **kwargs):
    """The area lies on the earth, and the address of the tiles can be filled in."""
    errors = []
    try:
        west, south, east, north = settings.MAP_AREA
        is_area = -180 <= west < east <= 180 and -_FARTHEST <= south < north <= _FARTHEST
    except ValueError:
        is_area = False
    if not is_area:
        errors.append(Error("MAP_AREA is west,south,east,north in degrees.", id="directory.E001"))
    if settings.MAP_TILES:
        try:
            settings.MAP_TILES.format(z=1, x=1, y=1)
            has_places = all(place in settings.MAP_TILES for place in ("{z}", "{x}", "{y}"))
        except (KeyError, IndexError, ValueError, AttributeError):
            has_places = False
        if not has_places:
            errors.append(
                Error("MAP_TILES needs {z}, {x} and {y}, and no other braces.", id="directory.E002")
            )
    return errors
