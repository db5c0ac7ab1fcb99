"""What stands for an institute that has no logo."""

LENGTH = 6
# What sort of body it is, at the beginning of a name: the rest is what tells it from its neighbours.
_SORTS = (
    *(
        "trường",
        "đại học",
        "cao đẳng",
        "học viện",
        "viện",
        "trung tâm",
        "bệnh viện",
        "phòng thí nghiệm",
        "phòng",
    ),
    *("the", "university", "institute", "academy", "college", "centre", "center", "hospital", "of", "for"),
)


def monogram(institute) -> str:
    """The short name or abbreviation that is on record, if one fits; else one letter, which nobody takes for one.

    An abbreviation is seen where the institute was read `with_abbreviation()`, or has a page of its own.
    """
    recorded = (institute.short_name, getattr(institute, "abbreviation", ""))
    fitting = (name.upper() for name in recorded if name and len(name) <= LENGTH and " " not in name)
    return next(fitting, "") or _letter(institute.name)


def _letter(name) -> str:
    """The first letter of what tells it from others of its sort."""
    rest = name.lower()
    while sort := next((sort for sort in _SORTS if rest.startswith(f"{sort} ")), ""):
        rest = rest.removeprefix(f"{sort} ")
    return next((sign for sign in rest if sign.isalpha()), rest[:1]).upper()
