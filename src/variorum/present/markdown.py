"""Markdown: a telling as GitHub-flavoured Markdown, each passage in an appendix that every line links to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.present.page import Page, page
from variorum.present.page.model import Cite, Cuts, Day, Entry, Named, Names, Passage, Row, Sentence, Speaker, Tale, When
from variorum.present.strings import shown
from variorum.present.wording import NOTHING, counted
from variorum.records.account import Telling
from variorum.records.span import Quote

SPECIAL = re.compile(r"([\\`*_{}\[\]()#+!|~$@:.-])")  # "." and ":" too: GitHub makes links of bare addresses
OPENERS = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
HARMLESS = re.compile(r"\\([.:-])(?=\s|$|,|\))")  # before a space they start nothing: left bare for readers of the source


def render(telling: Telling) -> str:
    """The telling as Markdown; whatever comes from a source is escaped."""
    told = page(telling)
    numbers = told.numbers()
    blocks = [block for tale in told.tales for block in _tale(tale, numbers)]
    blocks += [*_unread(told), *_appendix(told), f"*{escaped(told.footer)}*"]
    return "\n\n".join(block for block in blocks if block) + "\n"


def escaped(text: str) -> str:
    """The text on one line in which nothing is a link, a tag, a table's bar or any other mark of Markdown."""
    return HARMLESS.sub(r"\1", SPECIAL.sub(r"\\\1", shown(text).translate(OPENERS)))
