"""Captures: how the bytes of a snapshot came to be, as far as the bytes themselves and what held them tell."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Literal

from variorum.records.record import Record

Way = Literal["file", "standard input", "web archive", "fetched", "mail", "archive", "table", "example"]


class Capture(Record, frozen=True):
    """Where the bytes were taken from, when and by what; nothing here hangs on the clock of this machine.

    Who added the snapshot to a workspace, and when, is an event of the workspace and is kept there.
    """

    way: Way = "file"
    address: str = ""  # from which the bytes were served, after redirects
    moment: datetime | None = None  # when the bytes were taken from the web, always with a zone
    evidence: str = ""  # how the moment is known: "WARC-Date", "Date of the mail", "comment of SingleFile"
    container: str = ""  # name of the file that holds the snapshot: an archive, a mailbox, a table
    container_hash: str = ""  # SHA-256 of that file
    place: str = ""  # where in the container: "record <urn:uuid:…> at byte 5120", "member news/a.html"
    status: int = 0  # of HTTP, 0 where there was none
    headers: tuple[tuple[str, str], ...] = ()  # of the response, in their order
    software: str = ""  # what took the bytes: "Heritrix 3.4", "Variorum 0.1.0"
    operator: str = ""  # who ran it, where the container says so


class Given(Record, frozen=True):
    """What a table or a container says of the report in it; it comes before all that is found in the bytes."""

    title: str = ""
    outlet: str = ""
    published: str = ""  # an ISO 8601 day or time, a date in words, or a count since 1970
    address: str = ""
    authors: tuple[str, ...] = ()
    language: str = ""
    section: str = ""


class Again(Record, frozen=True):
    """The same bytes once more: under another name, from another address or of another time."""

    name: str
    capture: Capture = Capture()
    given: Given = Given()


def order(name: str, capture: Capture) -> tuple[bool, datetime, str]:
    """The key by which captures of the same bytes stand: the earliest stated moment, those without one, the name."""
    return capture.moment is None, capture.moment or datetime.max.replace(tzinfo=UTC), name
