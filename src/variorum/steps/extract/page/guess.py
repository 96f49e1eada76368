"""Guess: what trafilatura makes of a page, each thing only when it is asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache

from htmldate import find_date
from lxml.html import HtmlElement
from trafilatura import bare_extraction, load_html
from trafilatura.metadata import extract_author, extract_title
from trafilatura.settings import Extractor

from variorum.steps.extract.page.blocks import Block

WORD = re.compile(r"\w+")
DEEPEST = 300  # nested elements; pages of the press have at most 60, and parsers take quadratic time far above that
LONGEST_HTML = 20_000_000  # characters; trafilatura gives nothing above this
QUICK_SHARE = 0.3  # of the words in long plain blocks; where the quick reading has fewer, the thorough one is asked
SHORT_REPORT = 60  # words; a quick reading of fewer may have lost the rest
RUNNING = 25  # words of a block that is running text
PLAIN_LINK = 0.3  # share of a block's characters that are linked; more is a list of links

# Control characters and references to them, which lxml reads and refuses to write.
UNFIT = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]")
UNFIT_REFERENCE = re.compile(
    "&#0{0,6}(?:[1-8]|1[124-9]|2[0-9]|3[01])(?![0-9]);?|&#[xX]0{0,6}(?:[1-8bBcCeEfF]|1[0-9a-fA-F])(?![0-9a-fA-F]);?"
)


class Guess:
    """Trafilatura's reading of the page, of which a slim form shows the text, with no day after the latest."""

    def __init__(
        self, whole: Callable[[], str], slim: str, blocks: Sequence[Block], *, address: str = "", latest: str = ""
    ) -> None:
        self._whole = whole
        self._slim = slim
        self._blocks = blocks
        self._address = address
        self._latest = latest

    @cached_property
    def lines(self) -> tuple[tuple[str, ...], ...]:
        """The words of each line of the report: the quick reading's, the thorough one's where that misses much.

        On 181 pages the thorough one, which asks two more extractors, differs on 6, and costs as much again; with these
        bounds it is asked on 6, and nothing is lost.
        """
        quick = self._lines(quick=True)
        if sum(map(len, quick)) >= max(SHORT_REPORT, QUICK_SHARE * _running_words(self._blocks)):
            return quick
        return self._lines(quick=False) or quick or self._of_whole()

    @cached_property
    def title(self) -> str:
        """The title, "" where none is found."""
        tree = self._tree
        return (extract_title(tree) if tree is not None else None) or ""

    @cached_property
    def author(self) -> str:
        """The authors, with semicolons between them, "" where none is found."""
        tree = self._tree
        return (extract_author(tree) if tree is not None else None) or ""

    @cached_property
    def day(self) -> str:
        """The day of publication that htmldate finds in the page as a whole, as an ISO date."""
        if not self._page:
            return ""
        found = find_date(
            _markup(self._page), original_date=True, extensive_search=True, max_date=self._latest or None,
            url=self._address or None,
        )  # fmt: skip
        return found if found and _is_named(found, self._page) else ""

    @cached_property
    def _page(self) -> str:
        return self._whole()

    @cached_property
    def _tree(self) -> HtmlElement | None:
        return _parsed(self._slim) if self._slim else None

    def _of_whole(self) -> tuple[tuple[str, ...], ...]:
        """The same of the page as it stands, where nothing is found in its slim form though there is running text."""
        told = self._page and _running_words(self._blocks) >= SHORT_REPORT
        return self._lines_of(_parsed(self._page), quick=True) if told else ()

    def _lines(self, *, quick: bool) -> tuple[tuple[str, ...], ...]:
        return self._lines_of(self._tree, quick=quick)

    def _lines_of(self, tree: HtmlElement | None, *, quick: bool) -> tuple[tuple[str, ...], ...]:
        if tree is None:
            return ()
        try:
            found = bare_extraction(tree, options=_options(quick=quick))
        except ValueError:  # a reference to a control character, as "&#1;": lxml writes none
            return ()
        lines = (tuple(WORD.findall(line)) for line in ((found.text if found else "") or "").split("\n"))
        return tuple(line for line in lines if line)


def _markup(page: str) -> str:
    """The page as no address: htmldate asks the network for what a text without blanks names that begins like one."""
    return f" {page}" if page.startswith("http") else page


@lru_cache(maxsize=2)
def _options(*, quick: bool) -> Extractor:
    return Extractor(output_format="python", fast=quick, precision=True, comments=False)


def _parsed(page: str) -> HtmlElement | None:
    return load_html(UNFIT_REFERENCE.sub(" ", UNFIT.sub(" ", page)))


def _is_named(day: str, page: str) -> bool:
    """Whether the page names that day: of a year or a month alone ("since 2019") htmldate makes its first day."""
    year, month, number = day.split("-")
    if number != "01":
        return True
    short = f"0?{month.lstrip('0')}"
    return (
        re.search(
            rf"{year}[-/._]?{short}[-/._]?0?1(?!\d)|(?<!\d)0?1[-/.]{short}[-/.](?:{year}|{year[2:]}(?!\d))|"
            rf"(?<!\d){short}[-/.]0?1[-/.](?:{year}|{year[2:]}(?!\d))|"
            rf"(?<!\d)0?1(?:st|er|º|\.)? (?:de |of )?[^\W\d_]{{3,12}}[.,]{{0,2}} (?:de )?{year}|"
            rf"[^\W\d_]{{3,12}}\.? 0?1(?:st)?,? {year}",
            page,
        )
        is not None
    )


def is_readable(page: str, depth: int) -> bool:
    """Whether a parser can be given the page."""
    return depth <= DEEPEST and len(page) <= LONGEST_HTML


def _running_words(blocks: Sequence[Block]) -> int:
    """The words in blocks of running text that play no other role."""
    plain = (block.words() for block in blocks if not block.role)
    return sum(count for words in plain if (count := words.count(" ") + 1) >= RUNNING)
