"""Lines: whether the words of an account's line are those of the reports that it names.

A line is a sentence of one report, and after it how others differ: `sentence · less exact: “words” [label]`. The words
of Variorum's own are the few between the dot and the colon, and an opening before a colon.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from variorum.verify.decode import GENERATED, UNCHECKED
from variorum.verify.document import Json

BESIDE = re.compile(r" · [a-z ,]+: “(.*?)” \[", re.DOTALL)
OWN_MARK = re.compile(r" \[[^\]]*\]$")
OPENING = re.compile(r"The reports differ: ")


def wrong_lines(account: Json, texts: Mapping[str, str]) -> Iterator[str]:
    """What is wrong with each line of the account that holds words which no report named in it holds."""
    folded = {name: fold(text) for name, text in texts.items()}
    for line in _list(account, "lines"):
        if isinstance(line, dict):
            cited = _cited(line)
            named = [folded[name] for name in cited if name in folded]
            if len(named) < len(cited) or any(UNCHECKED in text for text in named):
                continue  # a report that could not be worked out is told as wrong already, or as not checked
            for words in pieces(str(line.get("text"))):
                if not any(words in text for text in named):
                    yield f"a line of the account holds words of no report that it names: “{words}”"


def pieces(text: str) -> Iterator[str]:
    """The reports' words in a line, white space folded."""
    first = BESIDE.search(text)
    head = OPENING.sub("", OWN_MARK.sub("", text[: first.start()]) if first else text, count=1)
    yield fold(head[1:-1] if head[:1] == "“" and head[-1:] == "”" else head)
    for found in BESIDE.finditer(text):
        yield fold(found[1])


def fold(text: str) -> str:
    """The text with each run of white space as one space."""
    return " ".join(text.replace(GENERATED, " ").split())


def _cited(line: dict[str, Json]) -> set[str]:
    spans = [mark.get("quote") for mark in _list(line, "marks") if isinstance(mark, dict)]
    inner = [quote.get("span") for quote in spans if isinstance(quote, dict)]
    return {str(span.get("article")) for span in inner if isinstance(span, dict)}


def _list(node: Json, name: str) -> list[Json]:
    found = node.get(name) if isinstance(node, dict) else None
    return found if isinstance(found, list) else []
