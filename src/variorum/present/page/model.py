"""The model of a page: rows in the order of print, in words, each with the passages that it rests on."""

from __future__ import annotations

from variorum.records.article import Article
from variorum.records.interval import Interval
from variorum.records.record import Record
from variorum.records.span import ArticleId, Quote


class Cite(Record, frozen=True):
    """Who says it, through whom, and the passages."""

    label: str
    through: tuple[str, ...]
    quotes: tuple[Quote, ...]


class Sentence(Record, frozen=True):
    """A numbered line of the account, or a question that is still open."""

    anchor: str
    place: str  # "line 3", how the page calls it
    text: str
    cites: tuple[Cite, ...]
    only: str = ""
    version: str = ""  # "added in the later version (between …)"


class When(Record, frozen=True):
    """A row of the timeline."""

    anchor: str
    place: str
    interval: Interval
    when: str
    text: str
    how: str
    cites: tuple[Cite, ...]
    gap: str = ""  # how long nothing is told before this row, where that is long


class Written(Record, frozen=True):
    """One spelling of a name."""

    words: str
    script: str
    labels: tuple[str, ...]
    count: int
    why: str  # why it stands for this entity
    quote: Quote


class Named(Record, frozen=True):
    """A person, organisation or place with its spellings and those that are kept apart from it."""

    anchor: str
    place: str
    name: str
    titles: tuple[str, ...]
    spellings: tuple[Written, ...]
    apart: tuple[str, ...]


class Names(Record, frozen=True):
    """All names of one kind; those that stand once only are folded into one line."""

    heading: str
    named: tuple[Named, ...]
    once: tuple[Named, ...]


class Saying(Record, frozen=True):
    """One statement: its words, how it is given and through whom."""

    cites: tuple[Cite, ...]  # the reports that print it in the same words
    manner: str
    note: str  # "hedged: ‘reportedly’", "" for a plain statement


class Speaker(Record, frozen=True):
    """What one speaker said."""

    anchor: str
    place: str
    name: str
    kind: str
    sayings: tuple[Saying, ...]


class Column(Record, frozen=True):
    """One report as a column of the collation table."""

    article: ArticleId
    label: str
    outlet: str
    origin: str


class Entry(Record, frozen=True):
    """One reading in a cell."""

    state: str
    note: str  # "hedged", "denied", "" for a plain assertion
    cite: Cite


class Row(Record, frozen=True):
    """A point with a cell for each column; an empty cell means that nothing was found."""

    anchor: str
    place: str
    number: int
    question: str
    group: str
    verdict: str
    values: str  # range of the values, "" where they are not numbers or days
    support: str
    reason: str
    survived: tuple[str, ...]
    cells: tuple[tuple[Entry, ...], ...]  # one for each column, in their order


class Copying(Record, frozen=True):
    """One line of who copied whom."""

    anchor: str
    place: str
    text: str
    reason: str
    quotes: tuple[Quote, ...]


class Source(Record, frozen=True):
    """An origin: whose reporting it is, and where it is printed."""

    name: str
    kind: str
    labels: tuple[str, ...]
    reason: str


class Bar(Record, frozen=True):
    """One origin in the strip at the head: as wide as any other, with a slice for each report mostly of its work."""

    name: str
    known: bool
    labels: tuple[str, ...]


class Cut(Record, frozen=True):
    """Parts of one report that were taken out for one reason."""

    kind: str
    reason: str
    count: int
    characters: int
    first_words: str
    start: int
    end: int


class Cuts(Record, frozen=True):
    """All that was taken out of one report."""

    label: str
    outlet: str
    cuts: tuple[Cut, ...]


class Day(Record, frozen=True):
    """When one report was published and how that is known."""

    anchor: str
    place: str
    label: str
    outlet: str
    title: str
    address: str
    when: str
    interval: Interval | None
    how: str
    others: tuple[str, ...]
    quotes: tuple[Quote, ...]
    acquired: str = ""  # how its snapshot came to be: SHA-256, captured when, from where
    acquired_short: str = ""  # the same with short hashes


class Changed(Record, frozen=True):
    """A passage that the outlet changed: as it stood before and after, None on the side where it does not stand."""

    kind: str  # "added", "removed", "reworded"
    before: Cite | None
    after: Cite | None
    reasons: tuple[str, ...] = ()  # how it was found and where it stands, told where asked


class Saving(Record, frozen=True):
    """One version of a report."""

    anchor: str
    place: str
    name: str
    when: str
    how: str  # how the time is known
    read: str  # whether it counts, or what of it is read
    summary: str  # "2 passages added, 1 passage removed"
    changes: tuple[Changed, ...]
    reasons: tuple[str, ...] = ()


class Versions(Record, frozen=True):
    """The versions of one report, the oldest first."""

    title: str
    address: str
    note: str  # that the order is not known
    savings: tuple[Saving, ...]
    reasons: tuple[str, ...] = ()


class Passage(Record, frozen=True):
    """A passage that something on the page rests on, with two lines around it and the rows that lead to it."""

    number: int
    label: str
    outlet: str
    title: str
    language: str
    where: str  # file and characters, as the command line takes them: "report.html:120-180"
    quote: Quote
    before: str
    after: str
    used: tuple[tuple[str, str], ...]  # anchor and name of each row
    live: str = ""  # address at which a browser shows the passage in the live page


class Tale(Record, frozen=True):
    """One story as a page shows it."""

    anchor: str
    headline: str
    headline_cites: tuple[Cite, ...]
    counters: tuple[str, ...]
    strip: tuple[Bar, ...]
    notes: tuple[str, ...]  # "1 report in Russian: names and copies only"
    account: tuple[Sentence, ...]
    still_open: tuple[Sentence, ...]
    happened: tuple[When, ...]
    reported: tuple[When, ...]
    names: tuple[Names, ...]
    said: tuple[Speaker, ...]
    columns: tuple[Column, ...]
    table: tuple[Row, ...]
    alone: tuple[Row, ...]  # points that one report alone tells
    contested: tuple[tuple[str, str], ...]  # anchor and question of each point on which the reports differ
    origins: tuple[Source, ...]
    copies: tuple[Copying, ...]
    removed: tuple[Cuts, ...]
    unplaced: tuple[Sentence, ...]
    versions: tuple[Versions, ...]
    days: tuple[Day, ...]
    sources: tuple[Article, ...]
    labels: tuple[tuple[ArticleId, str, str], ...]  # article, label, outlet


class Unread(Record, frozen=True):
    """An input that is not in any story, or was read with a doubt, why, and what can be done."""

    source: str
    reason: str
    remedy: str
    kind: str  # "failed", "no report", "noted", "skipped"


class Page(Record, frozen=True):
    """Everything that one run tells, with each passage once, numbered in the order of print."""

    tales: tuple[Tale, ...]
    unread: tuple[Unread, ...]
    unread_heading: str
    versions: tuple[Versions, ...]  # of what is in no story
    passages: tuple[Passage, ...]
    footer: str

    def numbers(self) -> dict[Quote, int]:
        """The number of the passage behind each quote."""
        return {passage.quote: passage.number for passage in self.passages}
