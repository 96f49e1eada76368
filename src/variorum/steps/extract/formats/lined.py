"""Lined: an article made of plain lines, whoever gives them: the role of each is found by lines and blocks alone."""

from __future__ import annotations

import re

from variorum.records.article import Article, Part, Published, Run, Snapshot
from variorum.records.span import ArticleId
from variorum.steps.extract.credits import credits_of
from variorum.steps.extract.language import language_of
from variorum.steps.extract.lines import lines_of, parts_of
from variorum.steps.extract.outlet_in_text import outlet_of_text
from variorum.steps.extract.published import address_dates, chosen, line_dates
from variorum.steps.extract.reading import authors_in, body_of, first_of
from variorum.steps.extract.standing import Evidence, standing_of

SAVED_FROM = "address that the text was saved from"
ADDRESS = re.compile(r"https?://[^\s<>\"]+")


def article_of_text(
    text: str,
    *,
    snapshot: Snapshot,
    identifier: ArticleId,
    runs: tuple[Run, ...],
    charset: str,
    parts: tuple[Part, ...] | None = None,
) -> Article:
    """The article of the text, whose parts are found in its lines where they are not given."""
    parts = parts_of(lines_of(text)) if parts is None else parts
    body = body_of(text, parts)
    language = language_of(body or text)
    title = first_of(text, parts, "title").lstrip("# ")
    outlet = outlet_of_text(text, parts)
    address = own_address(text, parts)
    return Article(
        id=identifier, snapshot=snapshot.id, name=snapshot.name, text=text, parts=parts, title=title,
        outlet=outlet.name, outlet_evidence=outlet.evidence, authors=authors_in(text, parts), address=address,
        language=language, standing=standing_of(Evidence(body, text, title, language)),
        published=_published(identifier, text, parts, address), credits=credits_of(identifier, text, parts),
        charset=charset, runs=runs,
    )  # fmt: skip


def own_address(text: str, parts: tuple[Part, ...]) -> str:
    """The address that the text says it was saved from, "" where it says none."""
    for part in parts:
        if part.kind == "other" and SAVED_FROM in part.reason:
            found = ADDRESS.search(text, part.start, part.end)
            if found:
                return found.group()
    return ""


def _published(article: ArticleId, text: str, parts: tuple[Part, ...], address: str) -> Published:
    return chosen([*line_dates(article, text, parts), *address_dates(address)])
