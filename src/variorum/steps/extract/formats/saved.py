"""Saved: the article of a web page, as it was served or as a browser archived it with its parts (MHTML)."""

from __future__ import annotations

from msgspec.structs import replace

from variorum.records.capture import Capture
from variorum.records.problem import Problem
from variorum.records.record import identity
from variorum.records.source import Source
from variorum.records.span import ArticleId
from variorum.steps.extract.decode import Decoded, decoded
from variorum.steps.extract.formats.archived import Archived, archived
from variorum.steps.extract.formats.press import press_page
from variorum.steps.extract.origins import Origin, of_file, of_part
from variorum.steps.extract.page import Saved, declared_charset, page_articles
from variorum.steps.extract.reading import Extraction, replaced_problem


def saved_page(source: Source) -> Extraction:
    """The article of a page, or those of a press database's page, and what is the matter with them."""
    found = decoded(source.content, declared_charset(source.content))
    origin = of_file(source.content, found, "html")
    if split := press_page(source, origin):
        return split[0], (*replaced_problem(source.snapshot.name, found), *split[1])
    return _read(source, found, _saved(source, found, origin))


def archived_page(source: Source) -> Extraction:
    """The article of the first page in an MHTML file, and what is the matter with it."""
    inner = archived(source.content)
    if inner is None:
        reason = "the archive holds no page that can be read"
        problem = Problem(source=source.snapshot.name, reason=reason, remedy="save the page again", stage="extract")
        return (), (problem,)
    page = inner.part.content
    found = decoded(page, inner.charset or declared_charset(page))
    saved = _saved(source, found, of_part(inner.part, source.content, found, html=True))
    capture = _filled(source.capture, inner)
    articles, problems = _read(source, found, saved._replace(address=saved.address or inner.address, capture=capture))
    return articles, (*_damaged(source, inner), *problems)


def _damaged(source: Source, inner: Archived) -> tuple[Problem, ...]:
    if not (inner.damaged or inner.part.why):
        return ()
    reason = inner.part.why or "its base64 is damaged; only the page before the damage is read"
    return (Problem(source=source.snapshot.name, reason=reason, remedy="save the page again", stage="extract"),)


def _filled(capture: Capture, inner: Archived) -> Capture:
    """The capture with what the file says of it, where what held the file does not say it."""
    known = replace(capture, address=capture.address or inner.address, software=capture.software or inner.software)
    if capture.moment or inner.captured is None:
        return known
    return replace(known, moment=inner.captured, evidence="Date of the MHTML file")


def _saved(source: Source, found: Decoded, origin: Origin) -> Saved:
    snapshot, capture = source.snapshot, source.capture
    own = ArticleId(identity(snapshot.id, ""))
    captured = capture.moment.date() if capture.moment else None
    address = source.given.address or capture.address
    return Saved(snapshot, own, snapshot.name, found.text, found.charset, origin, address, captured, capture)


def _read(source: Source, found: Decoded, saved: Saved) -> Extraction:
    articles, problems = page_articles(saved)
    return articles, (*replaced_problem(source.snapshot.name, found), *problems)
