"""Extract: the articles that the bytes of one source hold."""

from __future__ import annotations

from variorum.records.article import Article, Snapshot
from variorum.records.problem import Problem
from variorum.records.record import identity
from variorum.records.span import ArticleId
from variorum.steps.extract.archived import archived
from variorum.steps.extract.decode import Decoded, decoded
from variorum.steps.extract.page import Origin, Saved, declared_charset, page_article
from variorum.steps.extract.pasted import pasted
from variorum.steps.extract.reading import replaced_problem
from variorum.steps.extract.rows import row_articles

Extraction = tuple[tuple[Article, ...], tuple[Problem, ...]]
UNREAD = "it holds no words"


def extracted(snapshot: Snapshot, content: bytes, *, address: str = "") -> Extraction:
    """The articles and what is the matter with others; several articles only from JSON lines.

    `address` is where a page was fetched from, for pages that do not say it themselves.
    """
    match snapshot.media:
        case "text/html":
            articles, problems = _page(snapshot, content, address)
        case "multipart/related":
            articles, problems = _archive(snapshot, content, address)
        case "application/jsonl":
            articles, problems = row_articles(snapshot, content)
        case _:
            articles, problems = pasted(snapshot, content)
    return articles, (*problems, *(_wordless(article) for article in articles if article.standing == "empty"))


def _page(snapshot: Snapshot, content: bytes, address: str) -> Extraction:
    found = decoded(content, declared_charset(content))
    saved = _saved(snapshot, found, Origin(found.byte_at, "html"))._replace(address=address)
    return _with(page_article(saved), replaced_problem(snapshot.name, found))


def _archive(snapshot: Snapshot, content: bytes, address: str) -> Extraction:
    inner = archived(content)
    if inner is None:
        reason = "the archive holds no page that can be read"
        return (), (Problem(source=snapshot.name, reason=reason, remedy="save the page again", stage="extract"),)
    found = decoded(inner.page, inner.charset or declared_charset(inner.page))
    places = inner.places
    origin = Origin(lambda place: places[found.byte_at(place)] if places else 0, inner.coding)
    saved = _saved(snapshot, found, origin)._replace(address=address or inner.address, captured=inner.captured)
    return _with(page_article(saved), replaced_problem(snapshot.name, found))


def _with(made: tuple[Article, tuple[Problem, ...]], problems: tuple[Problem, ...]) -> Extraction:
    return (made[0],), (*problems, *made[1])


def _saved(snapshot: Snapshot, found: Decoded, origin: Origin) -> Saved:
    own = ArticleId(identity(snapshot.id, ""))
    return Saved(snapshot, own, snapshot.name, found.text, found.charset, origin)


def _wordless(article: Article) -> Problem:
    return Problem(
        source=article.name, reason=UNREAD, remedy="save the page again after it has loaded", stage="extract"
    )
