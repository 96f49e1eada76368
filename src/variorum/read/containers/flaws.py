"""Flaws: what is the matter with a record or a page of a web archive, in lines for the reader."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from variorum.read.containers.http import Body
from variorum.read.containers.record import Loss, Record
from variorum.records.problem import Problem

COPY = "get a whole copy of the archive"
AS_FAR = "it is read as far as it goes"
ALTERED = "the bytes are not those that were captured: the digest in the archive is another"


def flaws(name: str, record: Record, body: Body, *, is_altered: bool) -> Iterator[Problem]:
    """What is the matter with a page that is read all the same."""
    if record.is_cut():
        found = cut(name, record)
        yield replace(found, reason=f"{found.reason}; {AS_FAR}", severity="noted")
    elif record.is_longer():
        reason = f"the record says {record.declared} bytes and holds {len(record.block or b'')}; all are read"
        yield Problem(source=name, reason=reason, severity="noted")
    elif body.problem:
        yield Problem(source=name, reason=f"truncated: {body.problem}; {AS_FAR}", remedy=COPY, severity="noted")
    if cause := record.header("warc-truncated"):
        reason = f"truncated when it was captured (reason: {cause})"
        yield Problem(source=name, reason=reason, remedy="look for another capture", severity="noted")
    if is_altered:
        yield Problem(source=name, reason=ALTERED, remedy="compare it with another copy", severity="noted")


def cut(name: str, record: Record) -> Problem:
    """The line on a record of which less is there than it says."""
    held = len(record.block or b"")
    reason = f"truncated: the record says {record.declared} bytes and holds {held}"
    return Problem(source=name, reason=reason, remedy=COPY)


def lost(name: str, loss: Loss) -> Problem:
    """The line on bytes of the archive that are no record."""
    upto = f"bytes {loss.start} to {loss.end}" if loss.end is not None else f"from byte {loss.start} on"
    reason = f"the archive is damaged {upto}: what stood there is lost, or read in part"
    return Problem(source=name, reason=reason, remedy=COPY)
