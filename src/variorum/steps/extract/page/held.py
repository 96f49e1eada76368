"""Held: text that a page holds where it is not read, which is told: in frames, fields, comments and data of scripts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import islice

from variorum.records.problem import Problem
from variorum.steps.extract.lines.line import is_ended
from variorum.steps.extract.page.blocks import Layout
from variorum.steps.extract.page.tags import MARKUP, Tag, Text
from variorum.steps.extract.page.unseen import FEWEST, REMEDY, RUNNING, not_shown
from variorum.text.lengths import words_in

BREAK = re.compile(r"</?(?:p|div|br|li|h[1-6])\b[^<>]*+>|\n", re.IGNORECASE)
STRING = re.compile(r'"((?>[^"\\]+|\\.)*)"')
SHORTEST = 150  # characters of a string that may hold a paragraph
FEW = 200  # words; a page of which more is read shows its report, whatever its data hold besides
MOST = 500  # paragraphs that are looked for in what is shown
LARGEST = 5_000_000  # characters of a script that is searched


def told_held(name: str, page: str, items: Sequence[Tag | Text], seen: Layout, read: int) -> tuple[Problem, ...]:
    """Lines on much text in a comment that is never closed, in frames and fields, and in data where little is read."""
    lost, boxed = _words(_unclosed(page, items)), sum(_words(one) for one in _boxed(page, items))
    data = _unshown(page, items, seen) if read < FEW else 0
    reasons = (
        f"a comment in it is never closed; about {lost} words behind it are not read" if lost >= RUNNING else "",
        f"about {boxed} words stand in frames or fields of the page, and are not read" if boxed >= FEWEST else "",
        f"data in its scripts hold about {data} words of text that it does not show; {read} are read"
        if data >= max(FEWEST, read)
        else "",
    )
    return tuple(
        Problem(source=name, reason=reason, remedy=REMEDY, severity="noted", stage="extract")
        for reason in reasons
        if reason
    )


def _unclosed(page: str, items: Sequence[Tag | Text]) -> str:
    """What stands in a comment that is never closed, "" where there is none."""
    last = items[-1] if items else None
    end = max(last.end, last.inner_end) if isinstance(last, Tag) else last.end if last else 0
    at = page.find("<!--", max(end, page.rfind("-->", end), page.rfind("--!>", end)))
    return page[at:] if at >= 0 else ""


def _boxed(page: str, items: Sequence[Tag | Text]) -> Iterator[str]:
    """The sources of frames that stand in the page itself, and what its fields are filled with."""
    for tag in items:
        if isinstance(tag, Tag) and tag.opens:
            if tag.name == "iframe" and "srcdoc" in tag.raw_attributes.lower():
                yield unescape(tag.attributes().get("srcdoc", ""))
            elif tag.name == "textarea":
                yield page[tag.end : tag.inner_end]


def _words(source: str) -> int:
    return words_in(MARKUP.sub(" ", source)) if source else 0


def _unshown(page: str, items: Sequence[Tag | Text], seen: Layout) -> int:
    """Words of running text in the data of the page's scripts that stand nowhere in what it shows."""
    scripts = (tag for tag in items if isinstance(tag, Tag) and tag.name == "script" and tag.opens)
    sources = (page[tag.end : tag.inner_end][:LARGEST] for tag in scripts if _is_data(tag))
    found = islice((one for source in sources for one in _paragraphs(source)), MOST)
    return sum(words_in(one) for one in not_shown(found, seen))


def _is_data(tag: Tag) -> bool:
    """Whether the script holds JSON that frameworks put a page together from; JSON-LD has its own reader."""
    raw = tag.raw_attributes.lower()
    return "application/json" in raw or "__next_data__" in raw


def _paragraphs(source: str) -> Iterator[str]:
    """The running text in the strings of the data."""
    for found in STRING.finditer(source):
        if found.end() - found.start() >= SHORTEST:
            try:
                words = str(json.loads(found.group(), strict=False))
            except ValueError:
                continue
            pieces = (unescape(MARKUP.sub("", piece)).strip() for piece in BREAK.split(words))
            yield from (piece for piece in pieces if words_in(piece) >= RUNNING and is_ended(piece))
