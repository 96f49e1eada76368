"""What stands among and around the text of a report, in the manner of many publishing systems: each out or in.

In files/boxes.txt each box is a few lines: where it stands and whose manner it is, its markup, and words of it that are
no text of the report ("out"), that are ("in"), or with which the outlet corrects itself ("correction").
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.steps.extract.pages import PARAGRAPHS, above, around, below, inside, kinds, read_words
from variorum.records.article import Article

PLACES: dict[str, Callable[[str], Article]] = {"above": above, "around": around, "below": below, "inside": inside}


class Box(NamedTuple):
    """A box with the words that are looked for in it, each behind its verdict."""

    name: str
    place: str
    markup: str
    words: tuple[tuple[str, str], ...]


def boxes() -> list[Box]:
    """All of the file, in its order."""
    found = []
    for row in (Path(__file__).parent / "files" / "boxes.txt").read_text(encoding="utf-8").strip().split("\n\n"):
        head, markup, *words = row.split("\n")
        place, name = head.split(": ", 1)
        verdicts = [line.split(": ", 1) for line in words]
        found.append(Box(name, place, markup, tuple((verdict, told) for verdict, told in verdicts)))
    return found


@pytest.mark.parametrize("box", boxes(), ids=lambda box: box.name)
def test_each_box_is_out_or_in_and_costs_no_text(box: Box) -> None:
    article = PLACES[box.place](box.markup)
    seen = {verdict: [words for told, words in box.words if told == verdict] for verdict, _ in box.words}
    assert [words for words in seen.get("out", []) if words in read_words(article)] == []
    assert [words for words in seen.get("out", []) if words not in " ".join(article.text.split())] == [], "lost"
    assert [words for words in seen.get("in", []) if words not in read_words(article)] == []
    assert all(kinds(article, words) == {"correction+"} for words in seen.get("correction", []))
    assert all(paragraph in read_words(article) for paragraph in PARAGRAPHS)
    assert all(part.reason for part in article.parts if part.state == "out")
    assert article.standing == "report"
