"""Check: what must hold of whatever is read, however damaged the file is."""

from __future__ import annotations

import unicodedata
from hashlib import sha256
from io import BytesIO
from itertools import pairwise

from variorum.present.reading import block, problem_line
from variorum.present.strings import DIRECTION
from variorum.read import sources_in
from variorum.records.article import Article
from variorum.records.problem import Problem
from variorum.records.record import canonical, restore
from variorum.records.source import Source
from variorum.steps.extract.extract import extracted
from variorum.verify.decode import Run, text_of
from variorum.verify.members import members
from variorum.verify.search import Search
from variorum.verify.texts import stands

MOST_SEARCHED = 10_000_000  # beginnings, a tenth of what verify tries: so that no file takes longer than it may


class Broken(AssertionError):  # noqa: N818  # it is what is found, not an error of the fuzzer
    """Something that must hold does not."""


def check(name: str, content: bytes) -> int:
    """How many reports the bytes hold; raises `Broken`, or whatever a reader lets through."""
    found = list(sources_in(name, content))
    _must(bool(found), "nothing is read and nothing is told")
    inside: set[str] = {one.snapshot.id for one in found if isinstance(one, Source) and one.content != content}
    _must(not inside or not _unfound(inside, content), "verify does not find what was read in the file")
    return sum(_told(item) if isinstance(item, Problem) else _read(item) for item in found)


def _unfound(inside: set[str], content: bytes) -> set[str]:
    """Those of the hashes that verify finds neither as it should nor in what is damaged, unless it says it gave up."""
    left = inside - {sha256(one).hexdigest() for one in members(BytesIO(content))}
    search = Search(left, MOST_SEARCHED)
    left -= {sha256(one).hexdigest() for one in search.among(BytesIO(content))}
    return set() if search.is_over else left


def _told(problem: Problem) -> int:
    _must(bool(problem.reason), "a problem without a reason")
    _is_safe(problem_line(problem))
    return 0


def _read(source: Source) -> int:
    articles, problems = extracted(source)
    _must(bool(articles or problems), "a source gives nothing and nothing is told")
    for problem in problems:
        _told(problem)
    _must(len({one.id for one in articles}) == len(articles), "two reports have one id")
    for article in articles:
        _holds(article, source.content)
    return len(articles)


def _holds(article: Article, content: bytes) -> None:
    """The laws of one report: its parts, its quotes, its runs, its form as JSON and on the screen."""
    text = article.text
    _must(all(0 <= one.start < one.end <= len(text) for one in article.parts), "a part lies outside the text")
    _must(all(left.end <= right.start for left, right in pairwise(article.parts)), "parts overlap")
    days = (article.published, article.modified)
    dated = [one.quote for one in days] + [one.quote for day in days for one in day.candidates]
    quotes = [*(one.quote for one in article.credits), *(quote for quote in dated if quote)]
    _must(
        all(text[one.span.start : one.span.end] == one.words for one in quotes),
        "a quote is not what stands in its place",
    )
    _must(restore(canonical(article), Article) == article, "it is another when it is read back")
    _is_safe(block(article))
    runs = [Run(*(getattr(run, name) for name in Run._fields)) for run in article.runs]
    _must(stands(text, text_of(runs, content, article.charset)), "the text is not that of the bytes")


def _is_safe(line: str) -> None:
    bad = [char for char in line if char != "\n" and (unicodedata.category(char) in {"Cc", "Cs"} or char in DIRECTION)]
    _must(not bad, f"the screen is given {bad[:3]!r}")


def _must(holds: bool, law: str) -> None:
    if not holds:
        raise Broken(law)
