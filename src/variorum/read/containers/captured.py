"""Captured: when, from where and by what the content of a record of a web archive was taken from the web."""

from __future__ import annotations

from datetime import UTC, datetime

from msgspec.structs import replace

from variorum.read.containers.record import Record
from variorum.read.containers.responses import Response
from variorum.records.capture import Capture


def capture_of(archive: Capture, record: Record, response: Response, address: str) -> Capture:
    """How the content of the record was captured, in an archive of which this is known."""
    moment = moment_of(record.header("warc-date"))
    return replace(
        archive, address=address, moment=moment, evidence="WARC-Date" if moment else "", status=response.status,
        headers=response.headers if response.status else (),
        place=f"record {record.header('warc-record-id')} at byte {record.byte}",
    )  # fmt: skip


def moment_of(written: str) -> datetime | None:
    """The moment of a WARC-Date, which is in UTC; None where it is none or names no time of day."""
    try:
        found = datetime.fromisoformat(written.strip()) if "T" in written else None
    except ValueError:
        return None
    return found if found is None or found.tzinfo else found.replace(tzinfo=UTC)


def made_by(archive: Capture, block: bytes) -> Capture:
    """How the archive was made, with what the block of its record of kind "warcinfo" says of that."""
    lines = block.decode("utf-8", "replace").splitlines()
    said = {key.strip().lower(): value.strip() for key, _, value in (line.partition(":") for line in lines)}
    return replace(archive, software=said.get("software", ""), operator=said.get("operator", ""))
