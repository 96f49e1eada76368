"""Text: the answers as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from textwrap import wrap

from variorum.present.asked.said import SaidRow
from variorum.present.asked.when import WhenRow
from variorum.present.strings import chained, quoted, shown
from variorum.present.when import days
from variorum.present.wording import ACTS, COMMITMENTS, SPEAKERS, counted, speaker_words
from variorum.records.annotation import Link

OPEN = "speaker left open"


def render_said(rows: Sequence[SaidRow], *, width: int, explain: bool = False) -> str:
    """The statements, under their speakers, each with its chain and place; explained link by link where asked."""
    lines: list[str] = []
    for (number, headline), story in groupby(rows, key=lambda row: (row.story, row.headline)):
        lines += ["", f"{number}  {shown(headline)}"]
        for (speaker, kind), told in groupby(story, key=lambda row: (row.speaker, row.kind)):
            some = list(told)
            lines += ["", f"{shown(speaker or OPEN)}{_kind(speaker_words(kind))} – {counted(len(some), 'statement')}"]
            for row in some:
                lines += _wrapped(_statement(row), width, 2)
                lines += [line for reason in (_reasons(row) if explain else ()) for line in _wrapped(reason, width, 6)]
    return "\n".join(lines[1:]) + "\n"


def render_when(rows: Sequence[WhenRow], *, width: int, explain: bool = False) -> str:
    """The time expressions in the order of the days they mean, each with its anchor and place."""
    lines: list[str] = []
    for (number, headline), story in groupby(rows, key=lambda row: (row.story, row.headline)):
        lines += ["", f"{number}  {shown(headline)}", ""]
        for row in story:
            lines += _wrapped(_time(row), width, 2)
            lines += [line for reason in (_workings(row) if explain else ()) for line in _wrapped(reason, width, 6)]
    return "\n".join(lines[1:]) + "\n"


def _kind(word: str) -> str:
    return f" ({word})" if word else ""


def _wrapped(text: str, width: int, indent: int) -> list[str]:
    first, rest = " " * indent, " " * (indent + 2)
    return wrap(
        text, width, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False, break_long_words=False
    )


def _statement(row: SaidRow) -> str:
    notes = [row.manner, ACTS[row.act], COMMITMENTS[row.commitment]]
    notes += [f"to {shown(row.addressee)}"] if row.addressee else []
    through = " ‹ ".join((row.label, *(chained(link.name) for link in row.chain)))
    cue = f"{shown(row.cue)}: " if row.cue else ""
    told = "; ".join(note for note in notes if note)
    return f"{cue}{quoted(row.words)}  [{through}]  {told}  {shown(row.report)}:{row.start}-{row.end}"


def _reasons(row: SaidRow) -> Iterator[str]:
    """Each link of the chain with how it is known, whom a pronoun may mean, then what hedges the words."""
    for place, link in enumerate((*row.chain,), start=1):
        yield f"{place}. {_link(link)}"
    if row.candidates:
        names = " or ".join(shown(name) for name in row.candidates)
        worked_out = bool(row.chain) and row.chain[-1].how == "presumed"
        yield f"the pronoun may also mean {names}" if worked_out else f"the pronoun may mean {names}; nothing decides"
    if row.hedge:
        yield f"{COMMITMENTS[row.commitment]} by {quoted(row.hedge)}"


def _link(link: Link) -> str:
    kind = SPEAKERS[link.kind] or "person"
    words = f", in the words {quoted(link.quote.words)} at {link.quote.span.start}" if link.quote else ""
    return f"{shown(link.name)} ({kind}): {link.how}{words}"


def _time(row: WhenRow) -> str:
    reason = f" – {shown(row.reason)}" if row.reason else ""
    return f"{row.when}  {quoted(row.words)}{reason}  [{row.label}]  {shown(row.report)}:{row.start}-{row.end}"


def _workings(row: WhenRow) -> Iterator[str]:
    """The sentence, the rule, the anchor, what else it may mean and whose dates it rests on."""
    yield quoted(row.sentence)
    yield f"rule: {row.rule}; TIMEX3 value {row.timex}"
    if row.anchor:
        yield f"counted from {shown(row.anchor)}" + (f", {quoted(row.anchor_words)}" if row.anchor_words else "")
    if row.alternatives:
        yield "it may also mean " + " or ".join(days(one) for one in row.alternatives)
    if row.helpers:
        yield "worked out with the dates of " + ", ".join(map(shown, row.helpers))
