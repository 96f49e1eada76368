"""Pages: reports that are saved page by page: which page continues which, and what it has from the first."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from msgspec.structs import replace

from variorum.records.article import Article, Published
from variorum.records.span import ArticleId
from variorum.text.addresses import paged_address

PAGE_OF = re.compile(
    r"(?im)^[ \t(\[|–-]{0,4}page[ \t]{1,3}(\d{1,3})[ \t]{1,3}(?:of|/)[ \t]{1,3}\d{1,3}[ \t)\].|–-]{0,4}$"
)
IN_TITLE = re.compile(r"(?i)\s*[(\[|,:–—-]{0,2}\s?page\s{1,3}\d{1,3}(?:\s{1,3}(?:of|/)\s{1,3}\d{1,3})?[)\]]?\s{0,3}")
READ = frozenset({"report", "other_language"})
WHOLE = frozenset({"byline", "dateline", "tail"})  # forms of a credit that holds for all pages


def paged(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles, later pages with the page before and with what only the first page prints; in their order."""
    books: dict[tuple[str, str], dict[int, list[Article]]] = defaultdict(lambda: defaultdict(list))
    for article in sorted(articles, key=lambda one: one.id):
        if article.standing in READ and (key := _book(article)):
            books[key][number_of(article)].append(article)
    found = {one.id: one for book in books.values() for one in _bound(book)}
    return tuple(found.get(article.id, article) for article in articles)


def number_of(article: Article) -> int:
    """Which page of a report this is, by its address or by a line that says so; 1 where nothing does."""
    for address in (article.address, article.capture.address):
        if number := paged_address(address).page:
            return number
    found = PAGE_OF.search(article.text)
    return max(1, int(found[1])) if found else 1


def _book(article: Article) -> tuple[str, str] | None:
    """What the pages of one report have in common: address and title; without an address outlet and title."""
    title = " ".join(IN_TITLE.sub(" ", article.title).casefold().split())
    address = paged_address(article.address).address or paged_address(article.capture.address).address
    where = address or (article.outlet.casefold() and f"outlet {article.outlet.casefold()}")
    return (where, title) if where and title else None


def _bound(book: Mapping[int, Sequence[Article]]) -> Iterable[Article]:
    """The later pages, each continuing the nearest one before it that is here."""
    for before, number in pairwise(sorted(book)):
        for page in book[number]:
            yield _continued(page, book[before][0].id, book[min(book)][0])


def _continued(page: Article, before: ArticleId, first: Article) -> Article:
    return replace(
        page,
        continues=before,
        outlet=page.outlet or first.outlet,
        outlet_evidence=page.outlet_evidence if page.outlet else first.outlet_evidence,
        authors=page.authors or first.authors,
        credits=page.credits or tuple(credit for credit in first.credits if credit.form in WHOLE),
        published=_published(page.published, first.published),
        modified=page.modified if page.modified.interval else first.modified,
        section=page.section or first.section,
    )


def _published(own: Published, first: Published) -> Published:
    """The first page's day where this one prints none or only a doubtful one."""
    return first if first.interval is not None and (own.interval is None or own.doubt) else own
