"""Kept: the page of a visit, read out of the archive in which all that went over the line is kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from msgspec.structs import replace

from variorum.read.containers.http import body_of
from variorum.read.fetch.exchange import Exchange
from variorum.read.fetch.visit import BY_HAND, Visit
from variorum.read.fetch.warc import Archive
from variorum.read.limits import SNIFFED
from variorum.read.media import media_of
from variorum.read.sources import sources_in
from variorum.records.problem import Problem
from variorum.records.source import Source

CUT = "truncated"  # in what the reader of archives says of a record that broke off


class Keeping(NamedTuple):
    """An archive with the name it is kept under."""

    archive: Archive
    name: str


def page_of(visit: Visit, kept: Keeping) -> list[Source | Problem]:
    """The page of a visit, told under its address, with notes where it is in doubt; or why there is none."""
    last = visit.page
    if last is None:
        return [_problem(visit.name, visit.reason, visit.remedy)]
    record = f"{kept.name}#{kept.archive.last}"
    items = list(sources_in(kept.name, kept.archive.content))
    found = [_renamed(item, record, visit.name) for item in items if _is_of(item, record)]
    if not any(isinstance(item, Source) or item.severity == "failed" for item in found):
        return [_problem(visit.name, f"no report: {_kind(last)}", "")]
    return [*found, *_doubts(visit.name, last)]


def _is_of(item: Source | Problem, record: str) -> bool:
    """Whether the item is the record or in it, and no second word on what `_doubts` says."""
    name, _, rest = _name(item).partition(record)
    return not name and not rest[:1].isdigit() and not (isinstance(item, Problem) and CUT in item.reason)


def _renamed(item: Source | Problem, record: str, name: str) -> Source | Problem:
    told = name + _name(item).removeprefix(record)
    if isinstance(item, Problem):
        return replace(item, source=told, remedy=BY_HAND if item.remedy else "", stage="fetch")
    return replace(item, snapshot=replace(item.snapshot, name=told), capture=replace(item.capture, way="fetched"))


def _doubts(name: str, last: Exchange) -> Iterator[Problem]:
    """What is the matter with a page that is read all the same."""
    if last.cut:
        yield _problem(name, "truncated: the answer broke off", "fetch it again later")
    if last.more:
        reason = "longer than the site says; what comes after the stated length is left out"
        yield _problem(name, reason, "compare it with the page in a browser", noted=True)


def _kind(last: Exchange) -> str:
    """What the content is where it is no report."""
    content = body_of(last.body, (("content-encoding", last.header("Content-Encoding")),)).content
    return media_of("", content[:SNIFFED]).reason or "of another kind"


def _name(item: Source | Problem) -> str:
    return item.source if isinstance(item, Problem) else item.snapshot.name


def _problem(name: str, reason: str, remedy: str, *, noted: bool = False) -> Problem:
    return Problem(source=name, reason=reason, remedy=remedy, severity="noted" if noted else "failed", stage="fetch")
