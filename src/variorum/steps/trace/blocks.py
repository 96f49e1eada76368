"""Blocks: runs of paragraphs that stand under another outlet's name: "Daily Heron: Mayor resigns"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from variorum.records.article import Article
from variorum.steps.trace.order import outlet_key
from variorum.tables.agencies import agency_names
from variorum.text.sentences import paragraphs

# Words that English-language newspapers, broadcasters and agencies have in their names; a closed class.
OUTLET_WORDS = frozenset(
    """post times news herald guardian tribune journal gazette telegraph press agency radio tv television bbc cnn npr
    chronicle observer mirror mail star sun standard examiner courier dispatch globe independent bulletin review
    inquirer broadcasting newspaper daily weekly monitor sentinel record register ledger argus echo advertiser politico
    bloomberg economist newsweek""".split()
)
HEADING = re.compile(r"([^\n:]{2,50}):[^\S\n]+\S")
READ = frozenset({"body", "deck"})
LONGEST = 30  # words; a heading is a headline behind a name, a paragraph that is longer is running text
SENTENCE_END = '.!?"”'


class Block(NamedTuple):
    """Characters [start, end) that are another outlet's, the heading included."""

    start: int
    end: int
    outlet: str
    heading: str


def blocks(article: Article) -> list[Block]:
    """The blocks, in order; each runs through all read parts that follow, up to the next heading."""
    found: list[Block] = []
    for part in article.read_parts():
        if part.kind in READ:
            headings = list(_headings(article, part.start, part.end))
            if found and (not headings or headings[0][0] > part.start):
                stop = headings[0][0] if headings else part.end
                found.append(Block(part.start, stop, found[-1].outlet, found[-1].heading))
            starts = [begin for begin, _, _ in headings]
            found += [
                Block(begin, stop, name, heading)
                for (begin, name, heading), stop in zip(headings, [*starts[1:], part.end], strict=False)
            ]
    return found


def _headings(article: Article, start: int, end: int) -> Iterator[tuple[int, str, str]]:
    """Where each heading begins, the outlet that it names and its words."""
    for begin, last in paragraphs(article.text, start, end):
        name = _named(article.text[begin:last])
        if name and outlet_key(name) != outlet_key(article.outlet):
            yield begin, name, article.text[begin:last]


def _named(paragraph: str) -> str:
    """The outlet that a heading names, empty where the paragraph is no heading."""
    found = HEADING.match(paragraph)
    if found is None or len(paragraph.split()) > LONGEST or paragraph.rstrip()[-1] in SENTENCE_END or "\n" in paragraph:
        return ""
    name = found.group(1).strip()
    words = name.split()
    is_name = all(word[0].isupper() or word in {"the", "of", "de", "and"} for word in words)
    known = name in agency_names() or any(word.casefold() in OUTLET_WORDS for word in words)
    return name if is_name and known else ""
