"""Articles: one report with all its visible text, removed parts included, traceable to the bytes it was saved in."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import Literal

from variorum.records.capture import Again, Capture
from variorum.records.fragments import link_to
from variorum.records.interval import Interval
from variorum.records.location import Location, locations
from variorum.records.record import Record, canonical, restore
from variorum.records.run import Coding as Coding
from variorum.records.run import Run as Run
from variorum.records.span import ArticleId, Quote, SnapshotId, Span

PartKind = Literal[
    "title", "deck", "dateline", "date", "byline", "body", "subhead", "caption", "correction",
    "donation", "comment", "related", "navigation", "legal", "pull_quote", "newsletter", "repeat", "footer", "other",
]  # fmt: skip
PartState = Literal["in", "out"]
Standing = Literal["report", "other_language", "wall", "stub", "list", "not_found", "empty", "short", "version"]
Method = Literal[
    "printed", "page metadata", "address", "given", "page text", "file time", "worked out", "none"
]  # how a date is known


class Snapshot(Record, frozen=True):
    """The raw bytes of one source by name and hash; the bytes themselves rest in the workspace."""

    id: SnapshotId
    name: str  # as the user gave it, relative to the folder that was named
    size: int  # bytes
    media: str  # what the content is, by its bytes: "text/html", "text/plain", "application/jsonl", …


def snapshot_of(name: str, content: bytes, media: str) -> Snapshot:
    """The snapshot of these bytes, named by their SHA-256."""
    return Snapshot(id=SnapshotId(sha256(content).hexdigest()), name=name, size=len(content), media=media)


class Part(Record, frozen=True, gc=False):
    """Characters [start, end) of the article's text that play one role; only parts whose state is "in" are read."""

    kind: PartKind
    start: int
    end: int
    state: PartState
    reason: str = ""  # why it is out, or how its kind is known, in words for the reader: "asks the reader for money"


class Entry(Record, frozen=True):
    """Characters [start, end) of a live blog that were posted together, with the time printed over them."""

    start: int
    end: int
    posted: Interval | None = None
    clock: str = ""  # the time of day as printed


class DateCandidate(Record, frozen=True):
    """A day on which the article may have been published, and how that is known."""

    interval: Interval
    method: Method
    evidence: str  # the printed words, the name of the meta element, the part of the address
    quote: Quote | None = None  # where it is printed in the article's text, if it is
    stated: str = ""  # the time as it stands there, with its zone if it has one: "2031-05-28T01:30:00+05:00"


class Published(Record, frozen=True):
    """When the article was published: the chosen interval, how it is known, and what else was found.

    - interval: the days on which it can have been published, by the local calendar of the outlet: one day where that is
      known; two where an instant is near midnight and its zone is not stated; more where it was worked out; an open end
      where nothing bounds it; None where nothing is known. Never later than the capture
    - method, evidence, quote: of the candidate that was chosen: the printed words, the name of the meta element, the
      part of the address, or why it was worked out
    - doubt: False only where one trusted source, or two independent ones, give exactly one day and nothing that is
      trusted gives another; True means that the day may well be another, not that it is wrong
    - candidates: all that speaks of the publication, chosen or not, with the time as it stands there
    - helpers: only where the method is "worked out"

    `Article.modified` has the same form: when the outlet last changed it, as far as the page says so.
    """

    interval: Interval | None = None
    method: Method = "none"
    evidence: str = ""
    doubt: bool = True  # whether the day may well be another
    quote: Quote | None = None
    candidates: tuple[DateCandidate, ...] = ()
    helpers: tuple[ArticleId, ...] = ()  # sibling articles that were needed to work it out


class Credit(Record, frozen=True):
    """An agency or outlet that the article names as the source of copy: "(Reuters)", "reports AFP"."""

    agency: str
    quote: Quote
    form: Literal["byline", "dateline", "sentence", "tail", "deck"]


class Article(Record, frozen=True):
    """One report: all visible text in page order, its parts, and what is known of who published it and when."""

    id: ArticleId
    snapshot: SnapshotId
    name: str  # the file's name, with "#n" for the n-th item in it
    text: str
    parts: tuple[Part, ...]  # sorted, not overlapping
    title: str = ""
    outlet: str = ""  # display name, empty where nothing names it
    outlet_evidence: str = ""
    authors: tuple[str, ...] = ()
    address: str = ""  # canonical web address
    language: str = "en"  # ISO 639-1
    standing: Standing = "report"
    published: Published = Published()
    credits: tuple[Credit, ...] = ()
    charset: str = "utf-8"
    runs: tuple[Run, ...] = ()  # sorted; every character of text lies in exactly one
    section: str = ""  # of the outlet: "World", "Sport"
    modified: Published = Published()  # when the outlet last changed it
    capture: Capture = Capture()
    entries: tuple[Entry, ...] = ()  # of a live blog, in page order
    continues: ArticleId | None = None  # the page before, for the second and later pages of one report
    also: tuple[Again, ...] = ()  # other captures of the same bytes, the earliest first

    def __reduce__(self) -> tuple[Callable[[bytes, type[Article]], Article], tuple[bytes, type[Article]]]:
        """What travels to another process: all as one string of bytes, not hundreds of runs one by one."""
        return restore, (canonical(self), Article)

    def quote(self, start: int, end: int) -> Quote:
        """The passage [start, end) with its words."""
        return Quote(span=Span(article=self.id, start=start, end=end), words=self.text[start:end])

    def read_parts(self) -> tuple[Part, ...]:
        """The parts that are read: those whose state is "in"."""
        return tuple(part for part in self.parts if part.state == "in")

    def locate(self, span: Span) -> tuple[Location, ...]:
        """The bytes in which the passage stands, in their order; none where all of it is generated."""
        return locations(self.text, self.runs, self.charset, span.start, span.end)

    def link(self, span: Span) -> str:
        """The web address at which a browser shows the passage and marks it, "" where the article has none."""
        return link_to(self.address, self.text, span.start, span.end)
