"""Working time: 08:00 to 17:00 on working days in Vietnam."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from editorial.calendar import due_after, working_time
from editorial.models import Holiday

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
# 16/11/2026 is a Monday.
NO_HOLIDAY: set[date] = set()


def at(text: str) -> datetime:
    """`16/11 09:30` of 2026, in Vietnam."""
    return datetime.strptime(f"{text} 2026", "%d/%m %H:%M %Y").replace(tzinfo=HANOI)


@pytest.mark.parametrize(
    ("start", "hours", "due"),
    [
        ("16/11 09:00", 4, "16/11 13:00"),
        ("16/11 13:00", 4, "16/11 17:00"),  # to the minute at which the office closes
        ("16/11 15:00", 4, "17/11 10:00"),
        ("16/11 06:00", 4, "16/11 12:00"),  # before it opens
        ("16/11 19:00", 4, "17/11 12:00"),  # after it closed
        ("20/11 16:00", 4, "23/11 11:00"),  # over the weekend
        ("21/11 10:00", 4, "23/11 12:00"),  # on a Saturday
        ("16/11 09:00", 20, "18/11 11:00"),
        ("16/11 09:00", 0, "16/11 09:00"),
    ],
)
def test_due_time(start, hours, due):
    assert due_after(at(start), hours, NO_HOLIDAY) == at(due)


def test_holiday_is_left_out():
    assert due_after(at("16/11 16:00"), 4, {date(2026, 11, 17)}) == at("18/11 11:00")


def test_start_given_in_utc_is_read_in_vietnam():
    start = datetime(2026, 11, 16, 1, 30, tzinfo=ZoneInfo("UTC"))  # 08:30 in Vietnam
    assert due_after(start, 1, NO_HOLIDAY) == at("16/11 09:30")


def test_calendar_full_of_holidays_comes_to_an_end():
    every_day = {date(2026, 1, 1) + timedelta(days=n) for n in range(1000)}
    assert due_after(at("16/11 09:00"), 4, every_day) > at("16/11 09:00")


@pytest.mark.parametrize(
    ("start", "end", "hours"),
    [
        ("16/11 09:00", "16/11 13:30", 4.5),
        ("16/11 15:00", "17/11 10:00", 4),
        ("20/11 16:00", "23/11 11:00", 4),
        ("21/11 10:00", "22/11 10:00", 0),
        ("16/11 18:00", "16/11 20:00", 0),
        ("16/11 13:00", "16/11 09:00", 0),
    ],
)
def test_working_time_between_two_moments(start, end, hours):
    assert working_time(at(start), at(end), NO_HOLIDAY) == timedelta(hours=hours)


@pytest.mark.django_db
def test_holidays_are_those_that_the_office_entered():
    Holiday.objects.create(date=date(2026, 11, 17), name="Ngày nghỉ bù")
    assert due_after(at("16/11 16:00"), 4) == at("18/11 11:00")
    assert working_time(at("16/11 16:00"), at("18/11 09:00")) == timedelta(hours=2)


@pytest.mark.parametrize("hours", [0.5, 3, 9, 31])
def test_due_time_lies_as_many_working_hours_ahead(hours):
    start = at("19/11 14:20")
    assert working_time(start, due_after(start, hours, NO_HOLIDAY), NO_HOLIDAY) == timedelta(hours=hours)
