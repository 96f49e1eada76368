"""Acquisition: how a snapshot came into a workspace, in lines of text."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.present.page.acquired import SHORT, captured
from variorum.present.strings import shown
from variorum.records.acquisition import Acquisition
from variorum.records.capture import Given
from variorum.text.moments import moment_in_words


def in_short(one: Acquisition) -> str:
    """Two lines: name, hash, size and kind; how it was acquired, and who added it when."""
    snapshot = one.snapshot
    head = f"{shown(snapshot.name)}  {snapshot.id[:SHORT]}…  {snapshot.size:,} bytes  {snapshot.media}"
    return f"{head}\n    {' · '.join([*captured(one.capture, short=True), added(one)])}"


def in_full(one: Acquisition) -> str:
    """All that is known, a line for each fact."""
    rows = [*_snapshot(one), *_capture(one), *_given(one.given), *_event(one)]
    return "\n".join(f"{name + ':':<16}{words}" for name, words in rows if words)


def added(one: Acquisition) -> str:
    """Who added it, when and with what."""
    who = f" by {shown(one.by)}" if one.by else ""
    when = f" {moment_in_words(one.added)}" if one.added else ""
    program = f", Variorum {one.program}" if one.program else ""
    return f"added{when}{who}{program}"


def _snapshot(one: Acquisition) -> Iterator[tuple[str, str]]:
    yield "name", shown(one.snapshot.name)
    yield "SHA-256", one.snapshot.id
    yield "size", f"{one.snapshot.size:,} bytes"
    yield "content", one.snapshot.media


def _capture(one: Acquisition) -> Iterator[tuple[str, str]]:
    capture = one.capture
    evidence = f" ({shown(capture.evidence)})" if capture.evidence else ""
    yield "acquired as", capture.way
    yield "captured", moment_in_words(capture.moment) + evidence if capture.moment else "time not known"
    yield "address", shown(capture.address)
    yield "HTTP status", str(capture.status or "")
    yield "container", shown(capture.container)
    yield "its SHA-256", capture.container_hash
    yield "place in it", shown(capture.place)
    yield "software", shown(capture.software)
    yield "operator", shown(capture.operator)
    for name, value in capture.headers:
        yield "header", f"{shown(name)}: {shown(value)}"


def _given(given: Given) -> Iterator[tuple[str, str]]:
    for field in given.__struct_fields__:
        value: str | tuple[str, ...] = getattr(given, field)
        yield f"given {field}", shown(value if isinstance(value, str) else ", ".join(value))


def _event(one: Acquisition) -> Iterator[tuple[str, str]]:
    yield "added", moment_in_words(one.added) if one.added else ""
    yield "by", shown(one.by)
    yield "with", f"Variorum {one.program}" if one.program else ""
    if one.file:
        yield "from file", shown(one.file.path)
        if one.file.modified:
            # copying and unpacking change it, and anybody can set it
            yield "file time", f"{moment_in_words(one.file.modified)} (weak: says when the file was last written)"
