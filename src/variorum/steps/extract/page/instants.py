"""Instants: the local days that a time in a page's data may mean."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import NamedTuple

from variorum.records.interval import Interval, one_day
from variorum.steps.extract.printed import printed_dates
from variorum.tables.local_time import Ahead

ISO = re.compile(
    r"\s*(?P<year>\d{4})(?P<dash>-?)(?P<month>\d\d)(?P=dash)(?P<day>\d\d)(?!\d)"
    r"(?:[T ]\s?(?P<hour>\d\d):?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:[.,]\d{1,9})?)?"
    r"\s?(?P<zone>Z|UTC|GMT|[+-]\d\d:?(?:\d\d)?)?)?",
    re.IGNORECASE,
)
UTC_NAMES = frozenset({"z", "utc", "gmt", "+00:00", "+0000", "+00", "-00:00", "-0000"})
CLOCK_ZEROS = (datetime(1970, 1, 1, tzinfo=UTC), datetime(1, 1, 1, tzinfo=UTC))  # of Unix; of .NET and Go
DAY_ALONE = len("1970-01-01")  # characters of a day without a clock, which may be meant
COUNTED = re.compile(r"\s*(\d{9,19})(?:\.\d{0,9})?\s*")
COUNTS = range(631_152_000, 4_102_444_800)  # seconds since 1970 of the years 1990 to 2099
UNITS = (1, 10**3, 10**6, 10**9)  # of a second; pandas writes milliseconds if it is told nothing else
LATE = 22  # hour; a later time without a zone, or one as soon after midnight, may be of another day elsewhere
LONGEST_VALUE = 200  # characters


class Instant(NamedTuple):
    """The days that a value may mean, as one interval, and the value as it stands."""

    interval: Interval
    stated: str


def given_instant(value: str, ahead: Ahead | None = None, *, language: str = "") -> Instant | None:
    """The same for a value that a person or a table gives: without a zone it is the clock of the place itself.

    It may also be a count since 1970, and is none where it is the time at which clocks begin to count.
    """
    if is_clock_zero(value):
        return None
    found = ISO.match(value := _counted(value) or value)
    days = _iso_days(found, Ahead(0, 0)) if found and not found["zone"] else None
    return Instant(one_day(days[0]), value.strip()) if days else instant_of(value, ahead, language=language)


def instant_of(value: str, ahead: Ahead | None = None, *, language: str = "") -> Instant | None:
    """The local days of an ISO 8601 time, a time of RFC 5322 or a date in words; None where there is none.

    A zone that is stated gives the local day of that zone. A time in UTC is of the local day where the clocks are
    `ahead` of it; where they may be so by different hours, or a time without a zone stands near midnight, the
    interval has both days. Midnight sharp is no time but a day.
    """
    found = ISO.match(value)
    days = _iso_days(found, ahead) if found else _mail_days(value, ahead) or _worded_days(value, language)
    if days is None:
        return None
    first, last = days
    return Instant(one_day(first) if first == last else Interval(first=first, last=last), value.strip())


def is_clock_zero(value: str) -> bool:
    """Whether it is the time at which clocks begin to count, which programs write where they know of none."""
    stated = value.strip()
    try:
        found = datetime.fromisoformat(stated) if len(stated) > DAY_ALONE else None
    except ValueError:
        return False
    return found is not None and (found if found.tzinfo else found.replace(tzinfo=UTC)) in CLOCK_ZEROS


def _counted(value: str) -> str:
    """The time in UTC that is counted since 1970 in seconds, thousandths of them and so on; "" where none is."""
    found = COUNTED.fullmatch(value)
    seconds = (int(found[1]) // unit for unit in UNITS) if found else iter(())
    return next((datetime.fromtimestamp(one, UTC).isoformat() for one in seconds if one in COUNTS), "")


def _iso_days(found: re.Match[str], ahead: Ahead | None) -> tuple[date, date] | None:
    try:
        moment = datetime(
            int(found["year"]), int(found["month"]), int(found["day"]),
            int(found["hour"] or 0), int(found["minute"] or 0), int(found["second"] or 0),
        )  # fmt: skip
    except ValueError:
        return None
    zone = (found["zone"] or "").lower()
    if moment.time() == datetime.min.time() or (zone and zone not in UTC_NAMES):
        return moment.date(), moment.date()
    return _shifted(moment, ahead) if zone else _unzoned(moment, ahead)


def _shifted(moment: datetime, ahead: Ahead | None) -> tuple[date, date]:
    """The local days of a moment in UTC; without knowledge of the place, those of Europe and North America."""
    least, most = ahead or Ahead(-8, 2)
    return (_moved(moment, least), _moved(moment, most))


def _moved(moment: datetime, hours: float) -> date:
    try:
        return (moment + timedelta(hours=hours)).date()
    except OverflowError:
        return moment.date()


def _unzoned(moment: datetime, ahead: Ahead | None) -> tuple[date, date]:
    """The day as it stands; with the next or the one before where a time so near midnight may be in UTC."""
    first, last = _shifted(moment, ahead)
    day = moment.date()
    if moment.hour >= LATE:
        return day, max(day, last)
    return (min(day, first), day) if moment.hour < 24 - LATE else (day, day)


def _mail_days(value: str, ahead: Ahead | None) -> tuple[date, date] | None:
    """The days of "Mon, 07 Apr 2031 09:30:00 GMT"."""
    if "," not in value[:10] or ":" not in value:
        return None
    try:
        moment = parsedate_to_datetime(value[:LONGEST_VALUE])
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    if moment.tzinfo is None or moment.utcoffset() != timedelta(0):
        return moment.date(), moment.date()
    return _shifted(moment.astimezone(UTC).replace(tzinfo=None), ahead)


def _worded_days(value: str, language: str) -> tuple[date, date] | None:
    found = next(printed_dates(value[:LONGEST_VALUE], language=language), None)
    if found is None:
        return None
    return min(found.day, found.other or found.day), max(found.day, found.other or found.day)
