"""What stands for an institute that has no logo."""

LENGTH = 4
# Words that say what sort of body it is, or join others: the rest is what tells it from its neighbours.
_COMMON = {
    *("viện", "trường", "đại", "học", "cao", "đẳng", "trung", "tâm", "bệnh", "và", "của"),
    *("the", "of", "and", "for", "institute", "university", "college"),
}


def monogram(institute) -> str:
    """Two to four capitals: the short name if that fits, else the initials of the name's last words."""
    if 0 < len(institute.short_name) <= LENGTH:
        return institute.short_name.upper()
    words = [word for word in institute.name.split() if word[0].isalpha()]
    telling = [word for word in words if word.lower() not in _COMMON] or words
    return "".join(word[0] for word in telling[-3:]).upper()
