"""Pasted: an article from a text file, which holds what a user copied from a page; its text is the file itself."""

from __future__ import annotations

import re

from variorum.records.article import Article, Part, Published, Run, Snapshot
from variorum.records.record import identity
from variorum.records.source import Source
from variorum.records.span import ArticleId
from variorum.steps.extract.credits import credits_of
from variorum.steps.extract.decode import decoded
from variorum.steps.extract.language import language_of
from variorum.steps.extract.lines import lines_of, parts_of
from variorum.steps.extract.origins import of_file
from variorum.steps.extract.outlet import outlet_of_text
from variorum.steps.extract.published import address_dates, chosen, line_dates
from variorum.steps.extract.reading import Extraction, authors_in, body_of, first_of, replaced_problem
from variorum.steps.extract.runs import plain_runs
from variorum.steps.extract.standing import Evidence, standing_of

SAVED_FROM = "address that the text was saved from"
ADDRESS = re.compile(r"https?://[^\s<>\"]+")


def pasted(source: Source) -> Extraction:
    """The article that a text file holds, or those of a press database's download; a line on bytes that are no text."""
    from variorum.steps.extract.formats.press import Printed, press_articles  # it makes its articles with this module

    snapshot, found = source.snapshot, decoded(source.content)
    origin = of_file(source.content, found, "plain")
    told = replaced_problem(snapshot.name, found)
    if split := press_articles(source, Printed(found.text, [(found.text, 0, len(found.text))], origin)):
        articles, problems = split
        return articles, (*told, *problems)
    article = article_of_text(
        found.text,
        snapshot=snapshot,
        identifier=ArticleId(identity(snapshot.id, "")),
        runs=plain_runs(found, source.content),
        charset=found.charset,
    )
    return (article,), told


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
