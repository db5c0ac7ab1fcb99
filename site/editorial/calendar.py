"""Working time: 08:00 to 17:00, Monday to Friday, in the site's time zone, without the office's holidays."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone

OPENS, CLOSES = time(8), time(17)
DAY_LENGTH = timedelta(hours=CLOSES.hour - OPENS.hour)
_SATURDAY = 5
# A calendar that names every day a holiday must not keep anybody waiting for ever.
_LONGEST_BREAK = 366


def holidays(start: date) -> set[date]:
    """The office's days off from ``start`` on."""
    from .models import Holiday

    return set(Holiday.objects.filter(date__gte=start).values_list("date", flat=True))


def due_after(start: datetime, hours: float, days_off: set[date] | None = None) -> datetime:
    """The moment when ``hours`` of working time have passed since ``start``."""
    moment = timezone.localtime(start)
    days_off = holidays(moment.date()) if days_off is None else days_off
    left = timedelta(hours=hours)
    for _ in range(_LONGEST_BREAK):
        opens, closes = _hours_of(moment)
        begins = max(moment, opens)
        if is_working_day(moment.date(), days_off) and begins < closes:
            if begins + left <= closes:
                return begins + left
            left -= closes - begins
        moment = opens + timedelta(days=1)
    return moment + left


def working_time(start: datetime, end: datetime, days_off: set[date] | None = None) -> timedelta:
    """How much working time lies between two moments; nothing if ``end`` is not after ``start``."""
    moment, end = timezone.localtime(start), timezone.localtime(end)
    days_off = holidays(moment.date()) if days_off is None else days_off
    total = timedelta()
    while moment < end:
        opens, closes = _hours_of(moment)
        if is_working_day(moment.date(), days_off):
            total += max(min(closes, end) - max(opens, moment), timedelta())
        moment = opens + timedelta(days=1)
    return total


def _hours_of(moment: datetime) -> tuple[datetime, datetime]:
    day = {"minute": 0, "second": 0, "microsecond": 0}
    return moment.replace(hour=OPENS.hour, **day), moment.replace(hour=CLOSES.hour, **day)


def is_working_day(day: date, days_off: set[date]) -> bool:
    """Whether the office is open on ``day``."""
    return day.weekday() < _SATURDAY and day not in days_off
