"""Own: which of the articles in a page's JSON-LD is the page's own, and none of a list of others beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.steps.extract.page.jsonld import texts_of
from variorum.steps.extract.page.marks import Mark
from variorum.steps.extract.page.meta import Meta
from variorum.steps.extract.page.scopes import innermost
from variorum.steps.extract.page.titles import key

WORD = re.compile(r"\w{4,}")
SHARED = 0.4  # of the words of a headline: pages print another one than they give to search engines, on the same news
LETTERS = 2  # in a row, by which headlines in scripts without spaces are compared
UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff]")
MOST_MARKS = 1000  # of one page, whose items are looked for
SCHEME = re.compile(r"https?://(?:www\.)?", re.IGNORECASE)


def own_meta(meta: Meta, address: str) -> Meta:
    """The page's words about itself without the articles of JSON-LD that are of other pages.

    Other is, where one has a headline like the page's, or the page's title and heading agree on it, each whose headline
    is another; else each that has another address besides. What is left of them with another headline is a stranger;
    each date of microdata says whether its item has the page's headline.
    """
    titles = tuple(filter(None, (meta.title, meta.first("og:title"), meta.first("twitter:title"), *meta.headings)))
    if not titles:
        return meta
    if meta.scopes:
        placed = tuple(_placed(mark, meta, titles) for mark in meta.marks[:MOST_MARKS])
        meta = meta._replace(marks=(*placed, *meta.marks[MOST_MARKS:]))
    return _without_others(meta, titles, address) if meta.articles else meta


def _placed(mark: Mark, meta: Meta, titles: tuple[str, ...]) -> Mark:
    """The mark with the item that it is in."""
    scope = innermost(meta.scopes, mark.start) if mark.itemprop and mark.of else None
    if scope is None:
        return mark
    named = bool(scope.headline) and any(is_like(scope.headline, title) for title in titles)
    return mark._replace(item=(scope.start, scope.end), named=named)


def _without_others(meta: Meta, titles: tuple[str, ...], address: str) -> Meta:
    heads = [_headline(found) for found in meta.articles]
    like = [not head or any(is_like(head, title) for title in titles) for head in heads]
    named = any(same for same, head in zip(like, heads, strict=True) if head) or _agree(meta)
    pages = {_place(one) for one in (address, meta.canonical, meta.first("og:url"))} - {""}
    kept = [
        (found, same)
        for found, same in zip(meta.articles, like, strict=True)
        if same or not (named or _is_elsewhere(found, pages))
    ]
    strangers = tuple(found for found, same in kept if not same)
    return meta._replace(articles=tuple(found for found, _ in kept), strangers=strangers)


def _agree(meta: Meta) -> bool:
    """Whether the page's title and its first heading tell the same headline."""
    return bool(meta.headings) and bool(meta.title) and is_like(meta.headings[0], meta.title)


def _headline(found: dict[str, object]) -> str:
    return next(iter(texts_of(found.get("headline") or found.get("name"))), "")


def is_like(head: str, title: str) -> bool:
    """Whether both may be of one report: one holds the other, or they share words."""
    short, long = sorted((key(head), key(title)), key=len)
    if short and short in long:
        return True
    words = _words(head)
    return len(words & _words(title)) >= SHARED * len(words)


def _words(title: str) -> frozenset[str]:
    if UNSPACED.search(title):
        letters = key(title)
        return frozenset(letters[at : at + LETTERS] for at in range(len(letters) - 1))
    return frozenset(WORD.findall(title.casefold()))


def _is_elsewhere(found: dict[str, object], pages: set[str]) -> bool:
    """Whether it says that it has an address, and that is none of the page's."""
    said = {_place(one) for one in _addresses(found)} - {""}
    return bool(said) and not said & pages


def _addresses(found: dict[str, object]) -> Iterator[str]:
    for name in ("url", "mainEntityOfPage", "@id"):
        value = found.get(name)
        value = value.get("@id") if isinstance(value, dict) else value
        if isinstance(value, str):
            yield value


def _place(address: str) -> str:
    """The address without its scheme, and without what is no part of the page's name."""
    found = SCHEME.match(address)
    return address[found.end() :].split("#")[0].split("?")[0].rstrip("/").lower() if found else ""
