"""Moments: the days that feeds, mails and agency files state, in the spellings that their standards and habits have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from variorum.records.article import DateCandidate
from variorum.steps.extract.page.dates import EARLIEST
from variorum.steps.extract.page.instants import instant_of
from variorum.tables.local_time import Ahead

LONGEST = 100  # characters of a stated time
COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?)?(Z|[+-]\d\d:?\d\d)?$")  # ISO 8601, basic form
UNKNOWN = "-0000"  # RFC 5322, section 3.3: a time in UTC of which nobody says where it was


def candidates(value: str, evidence: str, ahead: Ahead | None = None) -> Iterator[DateCandidate]:
    """The day that the value states, as data of the file; it must be one on which there was a web."""
    short = " ".join(value[:LONGEST].split())
    instant = instant_of(_spread(short), ahead) or instant_of(_mailed(short), ahead)
    first = instant.interval.first if instant else None
    if instant and first and first >= EARLIEST:
        yield DateCandidate(interval=instant.interval, method="page metadata", evidence=evidence, stated=short)


def exact(value: str) -> datetime | None:
    """The moment with its zone, None where none is stated; a time of mail or ISO 8601."""
    short = " ".join(value[:LONGEST].split())
    found = _parsed(_spread(short)) or _parsed_mail(short)
    return found if found and found.tzinfo and _on_calendar(found) else None


def _on_calendar(found: datetime) -> bool:
    """Whether the moment can be told in UTC, too, and its day is one of the web."""
    try:
        return found.astimezone(UTC).date() >= EARLIEST
    except (OverflowError, ValueError):
        return False


def _spread(value: str) -> str:
    """The time with hyphens and colons where it is in the basic form: "20310528T013000Z"."""
    found = COMPACT.fullmatch(value)
    if not found:
        return value
    year, month, day, hour, minute, second, zone = found.groups()
    clock = f"T{hour}:{minute}:{second or '00'}" if hour else ""
    return f"{year}-{month}-{day}{clock}{(zone or '') if clock else ''}"


def _mailed(value: str) -> str:
    """A time of mail in an unusual order as ISO 8601, "" where it is none."""
    found = _parsed_mail(value)
    return found.isoformat() if found else ""


def _parsed(value: str) -> datetime | None:
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        return None


def _parsed_mail(value: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return found.replace(tzinfo=UTC) if UNKNOWN in value else found
