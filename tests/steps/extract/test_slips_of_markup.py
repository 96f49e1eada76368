"""Slips of markup that browsers pass over lose no text: what is shown is read."""

from __future__ import annotations

import pytest

from variorum.read import source_of
from variorum.records.article import Article, Part
from variorum.records.source import Source
from variorum.steps.extract.extract import extracted
from variorum.steps.extract.reading import body_of

PARAGRAPHS = [
    f"The keeper of the lock, Edda Marn, wrote down {count} barges on the {day} day of the flood, and she said that "
    f"{lost} of them had been torn from their chains before the morning came."
    for count, day, lost in ((41, "first", "nine"), (38, "second", "seven"), (35, "third", "six"), (33, "last", "two"))
]  # fmt: skip


def read(inner: str) -> Article:
    page = f"<html><head><title>Barges torn loose</title></head><body><main><h1>Barges torn loose</h1>{inner}</main>"
    source = source_of("page.html", page.encode())
    assert isinstance(source, Source)
    (article,), _ = extracted(source)
    return article


def text(*numbers: int) -> str:
    return "".join(f"<p>{PARAGRAPHS[number]}</p>" for number in numbers)


@pytest.mark.parametrize(
    "slip",
    [
        "<!-- an advert was here --!>",
        "<!-- an advert --!> <!-- and another -->",
        "<svg viewBox='0 0 9 9'><path d='M0 0'>",
        "<svg><g><title>Share</title><path d='M0 0'></g>",
        "<p>Fewer <äls than before were caught in the lock, she said, and nobody knows why.</p>",
    ],
)
def test_text_behind_a_slip_is_read(slip: str) -> None:
    body = body_of(*_seen(read(text(0, 1) + slip + text(2, 3))))
    assert all(paragraph in body for paragraph in PARAGRAPHS)


def test_a_letter_beyond_ascii_begins_no_tag() -> None:
    line = "The price fell to <ärgerliche three marks> and rose again after the flood, said the keeper of the lock."
    assert line in read(text(0, 1) + f"<p>{line}</p>" + text(2, 3)).text


def test_what_a_drawing_says_is_not_read() -> None:
    drawing = "<svg><text>Chart of all barges</text><foreignObject><p>A label in a chart</p></foreignObject></svg>"
    found = read(text(0, 1) + drawing + text(2, 3))
    assert "Chart" not in found.text
    assert "label" not in found.text


def test_a_template_that_a_browser_shows_is_read() -> None:
    shown = read(f"<lock-story><template shadowrootmode='open'>{text(0, 1, 2, 3)}</template></lock-story>")
    assert all(paragraph in body_of(*_seen(shown)) for paragraph in PARAGRAPHS)
    assert PARAGRAPHS[3] not in read(f"{text(0, 1, 2)}<template>{text(3)}</template>").text


def _seen(article: Article) -> tuple[str, tuple[Part, ...]]:
    return article.text, article.parts
