"""Narrative: the account, the timeline, who said what, what is open and what is not placed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec.structs import replace

from variorum.present.page.labels import Labels, cites
from variorum.present.page.model import Saying, Sentence, Speaker, When
from variorum.present.strings import shown
from variorum.present.when import days, gap
from variorum.present.wording import ACTS, COMMITMENTS, speaker_words
from variorum.records.account import Edition, Line, Mark, Moment, Said
from variorum.records.annotation import Statement

LONG_GAP = 60  # days without any event; shorter ones need no break in the axis
MANNERS = {"direct": "in quotation marks", "mixed": "partly in quotation marks", "indirect": "in the outlet's words"}


def lines(told: Sequence[Line], *, anchor: str, called: str) -> tuple[Sentence, ...]:
    """The lines with their numbers and marks."""
    return tuple(
        Sentence(
            anchor=f"{anchor}{number}",
            place=f"{called} {number}",
            text=line.text,
            cites=cites(line.marks),
            only=line.only,
            version=line.version,
        )
        for number, line in enumerate(told, 1)
    )


def unplaced(edition: Edition, labels: Labels, *, anchor: str) -> tuple[Sentence, ...]:
    """The sentences that lie in no point, in the order of the reports."""
    order = {article: number for number, article in enumerate(labels.order)}
    found = sorted(edition.collation.unplaced, key=lambda q: (order.get(q.span.article, len(order)), q.span))
    return tuple(
        Sentence(
            anchor=f"{anchor}{number}", place=f"not placed {number}", text=quote.words, cites=(labels.cite(quote),)
        )
        for number, quote in enumerate(found, 1)
    )


def moments(edition: Edition, kind: str, *, anchor: str) -> tuple[When, ...]:
    """The rows of the timeline of one kind, the earliest first, with the long gaps between them."""
    told = sorted((m for m in edition.account.timeline if m.kind == kind), key=_order)
    return tuple(_rows(told, anchor=anchor, called="timeline" if kind == "happened" else "reported"))


def _order(moment: Moment) -> tuple[date, date, str]:
    first, last = moment.interval.first, moment.interval.last
    return (first or last or date.min, last or date.max, moment.text)


def _rows(told: Sequence[Moment], *, anchor: str, called: str) -> Iterator[When]:
    latest: date | None = None
    for number, moment in enumerate(told, 1):
        start = moment.interval.first or moment.interval.last
        pause = gap(latest, start) if latest and start and (start - latest).days >= LONG_GAP else ""
        yield When(
            anchor=f"{anchor}{number}", place=f"{called} {number}", interval=moment.interval,
            when=days(moment.interval), text=moment.text, how=moment.how, cites=cites(moment.marks), gap=pause,
        )  # fmt: skip
        end = moment.interval.last or moment.interval.first
        latest = max(latest or date.min, end) if end else latest


def speakers(edition: Edition, labels: Labels, *, anchor: str) -> tuple[Speaker, ...]:
    """The speakers in the order of the account, each with all statements."""
    return tuple(
        Speaker(
            anchor=f"{anchor}{number}",
            place=f"said {number}",
            name=said.speaker or "speaker not named",
            kind=speaker_words(said.kind),
            sayings=tuple(_sayings(said, labels)),
        )
        for number, said in enumerate(edition.account.said, 1)
    )


def _sayings(said: Said, labels: Labels) -> Iterator[Saying]:
    """The statements; one that several reports print in the same words is told once, with all their marks."""
    found: dict[tuple[str, str, str], list[Mark]] = {}
    for statement, mark in zip(said.statements, said.marks, strict=True):
        key = (shown(mark.quote.words), MANNERS[statement.manner], _note(statement))
        found.setdefault(key, []).append(_below(mark, said.speaker))
    for (_, manner, note), marks in found.items():
        yield Saying(cites=cites(marks), manner=manner, note=note)


def _below(mark: Mark, speaker: str) -> Mark:
    """The mark without the speaker at the end of its chain, who stands in the heading."""
    through = mark.through[:-1] if mark.through[-1:] == (speaker,) else mark.through
    return replace(mark, through=through)


def _note(statement: Statement) -> str:
    """How certain it is given, with the words that make it so, and to whom it was said."""
    notes = [f"{shown(statement.cue_words)}: {ACTS[statement.act]}"] if ACTS[statement.act] else []
    if word := COMMITMENTS[statement.commitment]:
        notes.append(f"{word}: “{shown(statement.hedge.words)}”" if statement.hedge else word)
    if statement.addressee:
        notes.append(f"to {statement.addressee}")
    return "; ".join(notes)
