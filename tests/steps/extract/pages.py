"""Invented pages in the manner of many publishing systems, and what is read of them."""

from __future__ import annotations

from variorum.read import source_of
from variorum.records.article import Article
from variorum.records.source import Source
from variorum.steps.extract.extract import extracted
from variorum.steps.extract.reading import body_of

TITLE = "Harbour wall of Port Lindow breaks in the night"
PARAGRAPHS = [
    f"The harbour master, Ida Tomlin, counted {count} boats behind the wall on the {day} morning, and she said that "
    f"{lost} of them had been lost when the water came over it in the night."
    for count, day, lost in (
        (41, "first", "nine"), (38, "second", "seven"), (35, "third", "six"), (33, "fourth", "five"),
        (30, "fifth", "four"), (28, "sixth", "three"),
    )
]  # fmt: skip
HEAD = f'<head><title>{TITLE} | Lindow Post</title><meta property="og:type" content="article"></head>'
MENU = '<header><nav><ul><li><a href="/">Home</a></li><li><a href="/coast">Coast</a></li></ul></nav></header>'
FOOT = "<footer><p>© 2031 Lindow Post Ltd</p></footer>"


def text(*numbers: int) -> str:
    """Paragraphs of the report as a page holds them."""
    return "".join(f"<p>{PARAGRAPHS[number]}</p>" for number in numbers)


def article_of(page: str) -> Article:
    """The one article of a page."""
    source = source_of("page.html", page.encode())
    assert isinstance(source, Source)
    (found,), _ = extracted(source)
    return found


def inside(box: str) -> Article:
    """The article of a page that has the box in the middle of its text."""
    inner = f"<article><h1>{TITLE}</h1>{text(0, 1, 2)}{box}{text(3, 4, 5)}</article>"
    return article_of(f"<html>{HEAD}<body>{MENU}<main>{inner}</main>{FOOT}</body></html>")


def below(box: str) -> Article:
    """The article of a page that has the box behind the last paragraph of its text."""
    inner = f"<article><h1>{TITLE}</h1>{text(0, 1, 2, 3, 4, 5)}{box}</article>"
    return article_of(f"<html>{HEAD}<body>{MENU}<main>{inner}</main>{FOOT}</body></html>")


def above(box: str) -> Article:
    """The article of a page that has the box between headline and text."""
    inner = f"<article><h1>{TITLE}</h1>{box}{text(0, 1, 2, 3, 4, 5)}</article>"
    return article_of(f"<html>{HEAD}<body>{MENU}<main>{inner}</main>{FOOT}</body></html>")


def around(box: str) -> Article:
    """The article of a page that has the box outside its main element, behind it."""
    inner = f"<article><h1>{TITLE}</h1>{text(0, 1, 2, 3, 4, 5)}</article>"
    return article_of(f"<html>{HEAD}<body>{MENU}<main>{inner}</main>{box}{FOOT}</body></html>")


def read_words(article: Article) -> str:
    """What is read of it: the words of its body, its lines one space apart."""
    return " ".join(body_of(article.text, article.parts).split())


def kinds(article: Article, words: str) -> set[str]:
    """The kinds of all parts in which the words stand, with a + behind what is read."""
    flat = article.text
    at, found = flat.find(words), set()
    assert at >= 0, f"{words!r} is not in the article's text"
    while at >= 0:
        part = next(part for part in article.parts if part.start <= at < part.end)
        found.add(part.kind + "+" * (part.state == "in"))
        at = flat.find(words, at + 1)
    return found
