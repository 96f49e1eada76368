"""Row article: the article of one row of a table, and what is the matter with the row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from variorum.records.article import Article, Part
from variorum.records.capture import Given
from variorum.records.problem import Problem
from variorum.records.record import identity
from variorum.records.source import Source
from variorum.records.span import ArticleId
from variorum.steps.extract.formats.cells import CODINGS, Cell, Row
from variorum.steps.extract.formats.lined import article_of_text
from variorum.steps.extract.formats.placeholders import is_withdrawn, rest_begins
from variorum.steps.extract.lines import body_parts, lines_of, parts_of
from variorum.steps.extract.origins import within
from variorum.steps.extract.outside import told_outside
from variorum.steps.extract.page import Saved, page_article, page_articles
from variorum.steps.extract.page.instants import is_clock_zero
from variorum.steps.extract.reading import doubted
from variorum.steps.extract.runs import runs_of

FIELDS = "give the report in a field named text or html"
SAVE = "save the page and add it, or have it fetched: variorum add --fetch ADDRESS"
WITHDRAWN = "the publisher has withdrawn it: the row holds “[Removed]” and nothing else"
CUT = "the row cuts the report short; only its beginning is read"
DATES = "write it like 2031-04-07 or 2031-04-07T09:30:00Z"
LONGEST_SHOWN = 60  # characters of such a date
MISSING = "says how much of the text is missing"
BLOCK = r"(?:html|body|article|div|p|h[1-6]|section|main|figure|ul)"
PAGE_OPENS = re.compile(rf"\s*<(?:!doctype|img|a|b|i|strong|em|{BLOCK})\b[^<>]*>", re.IGNORECASE)
PAGE_SIGN = re.compile(rf"</{BLOCK}\s*>|<br\s*/?>", re.IGNORECASE)


def told(source: Source, row: Row) -> tuple[Article | Problem, ...]:
    """The article of the row and what is the matter with it, or why there is none."""
    found = tuple(_told(source, row))
    if any(one.kind == "published" for one in row.lost):
        found = tuple(doubted(item) if isinstance(item, Article) else item for item in found)
    return (*found, *_undated(row, [item for item in found if isinstance(item, Article)]))


def _told(source: Source, row: Row) -> Iterator[Article | Problem]:
    snapshot = source.snapshot
    name, own = f"{snapshot.name}#{row.number}", ArticleId(identity(snapshot.id, f"#{row.number}"))
    kind = "html" if row.words("html").strip() else "text"
    cell = row.cells.get(kind)
    if is_withdrawn(row.words("title"), cell.words if cell else ""):
        yield Problem(source=name, reason=WITHDRAWN, severity="skipped", stage="extract")
    elif cell is None or not cell.words.strip():
        yield from _textless(name, row)
    elif kind == "html" or is_page(cell.words):
        coding = CODINGS[cell.form][1]
        origin = within(row.file(source.content, coding), row.spelled(cell), coding)
        saved = Saved(snapshot, own, name, cell.words, row.found.charset, origin, row.words("url"))
        yield from _of_page(saved, row)
    else:
        yield told_outside(_of_text(source, row, own, cell), _given(row))
        if rest_begins(cell.words) < len(cell.words):
            yield Problem(source=name, reason=CUT, remedy=SAVE, severity="noted", stage="extract")


def _undated(row: Row, articles: Sequence[Article]) -> Iterator[Problem]:
    """A line where the row states a day that cannot be read; a clock's zero states none."""
    stated = row.words("published").strip()
    if stated and not is_clock_zero(stated):
        for article in articles:
            if article.published.method != "given":
                reason = f"the row's date is none that can be read: “{stated[:LONGEST_SHOWN]}”"
                yield Problem(source=article.name, reason=reason, remedy=DATES, severity="noted", stage="extract")


def _of_page(saved: Saved, row: Row) -> tuple[Article | Problem, ...]:
    """The article of a row that names its report, else those of its page, which may hold several."""
    if row.words("title").strip():
        made, problems = page_article(saved)
        return (told_outside(made, _given(row)), *problems)
    found, problems = page_articles(saved)
    return (*(told_outside(one, _given(row)) for one in found), *problems)


def is_page(words: str) -> bool:
    """Whether a text is the source of a page: it begins with a tag, and closes paragraphs."""
    return bool(PAGE_OPENS.match(words)) and bool(PAGE_SIGN.search(words))


def _textless(name: str, row: Row) -> tuple[Problem, ...]:
    if row.words("file").strip():
        return ()  # it is read, or missed, where files are opened
    address = row.words("url").strip()
    if address:
        reason = f"the row gives an address and no text: {address}"
        return (Problem(source=name, reason=reason, remedy=SAVE, severity="skipped", stage="extract"),)
    return (Problem(source=name, reason="the row has no text and no html", remedy=FIELDS, stage="extract"),)


def _of_text(source: Source, row: Row, own: ArticleId, cell: Cell) -> Article:
    runs = runs_of(row.spelled(cell), row.file(source.content, CODINGS[cell.form][0]))
    made = article_of_text(
        cell.words, snapshot=source.snapshot, identifier=own, runs=runs, charset=row.found.charset,
        parts=_parts(cell.words, row),
    )  # fmt: skip
    return replace(made, name=f"{source.snapshot.name}#{row.number}")


def _parts(text: str, row: Row) -> tuple[Part, ...]:
    """The parts of a text, which may hold a head of its own where the row has no title."""
    end = rest_begins(text)
    lines = lines_of(text[:end])
    parts = body_parts(lines) if len(lines) == 1 or row.words("title").strip() else parts_of(lines)
    if end == len(text):
        return parts
    return (*parts, Part(kind="other", start=end, end=len(text.rstrip()), state="out", reason=MISSING))


def _given(row: Row) -> Given:
    """What the row says of its report."""
    told = {kind: row.words(kind).strip() for kind in ("title", "published", "language", "section")}
    outlet, address = row.words("outlet").strip(), row.words("url").strip()
    if "://" in outlet:  # trafilatura calls the address "source"
        outlet, address = "", address or outlet
    return Given(**told, outlet=outlet, address=address, authors=row.authors)
