"""Titles: the headline of a page without what is added to it, the name of the site or of a section."""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.steps.extract.outlet import HOST, site_label
from variorum.steps.extract.page.jsonld import texts_of
from variorum.steps.extract.page.meta import Meta

# Scripts without spaces set none around it.
SEPARATOR = re.compile(r"\s+(?:[|–—»«·•:-]|::|&#8211;)\s+|(?<=[\u3040-\u9fff])(?:\s?｜\s?|[_|-])(?=[\u3040-\u9fff])")
PLAIN = re.compile(r"[\W_]+")
LONGEST_TAIL = 60  # characters of a name that is added to a title
MOST_TAILS = 3  # "Dam breaks - Ann Lee - Heron"
SHORTEST_PART = 4  # letters of a name that may stand for a longer one: "Heron" for "The Daily Heron"
LONG_NAME = 10  # letters of a name that no headline has by chance in half of its letters
SECTIONS = re.compile(r"[|»«·•]|::")  # separators that no headline has inside


def title_of(meta: Meta, guessed: str) -> str:
    """The headline of JSON-LD, of OpenGraph, as guessed, or the title element, the first that is no site's name.

    What a separator adds is cut off where it names the site, where a heading of the page has the title without it, and,
    on a page without data of its own, where no heading has the title as a whole.
    """
    names = frozenset(filter(None, map(key, site_names(meta))))
    candidates = [text for text in _stated(meta, guessed) if text]
    best = next((text for text in candidates if key(text) not in names), next(iter(candidates), ""))
    if key(best) in names and len(meta.headings) == 1:
        best = meta.headings[0]
    return _cut(best, names, meta)


def key(words: str) -> str:
    """The letters and digits of the words in small letters, by which two printings are compared."""
    return PLAIN.sub("", words.casefold())


def site_names(meta: Meta) -> Iterator[str]:
    """The names of the site that the page gives, and the label of its host."""
    for name in ("og:site_name", "application-name", "apple-mobile-web-app-title", "twitter:site"):
        yield meta.first(name)
    for found in meta.articles:
        yield from texts_of(found.get("publisher"))
    host = HOST.match(meta.canonical) or HOST.match(meta.first("og:url"))
    if host:
        yield site_label(host[1].lower())
        yield host[1].lower().removeprefix("www.")


def _stated(meta: Meta, guessed: str) -> Iterator[str]:
    for found in meta.articles:
        yield from texts_of(found.get("headline") or found.get("name"))
    yield meta.first("og:title")
    yield meta.first("twitter:title", "dc.title", "headline")
    yield guessed
    yield meta.title


def _cut(title: str, names: frozenset[str], meta: Meta) -> str:
    """The title without the names at its ends."""
    headings = frozenset(filter(None, map(key, meta.headings)))
    for _ in range(MOST_TAILS):
        if key(title) in headings:
            return title
        pieces = list(SEPARATOR.finditer(title))
        if not pieces:
            return title
        first, last = pieces[0], pieces[-1]
        if key(title[first.end() :]) in headings or _names(title[: first.start()], names):
            title = title[first.end() :]
        elif _is_added(title[: last.start()], last.group(), title[last.end() :], names, headings, meta):
            title = title[: last.start()]
        else:
            return title
    return title


def _is_added(
    head: str, separator: str, tail: str, names: frozenset[str], headings: frozenset[str], meta: Meta
) -> bool:
    """Whether the tail names the site or a section, and is no part of the headline."""
    if _names(tail, names) or key(head) in headings:
        return True
    if len(tail) > LONGEST_TAIL or meta.articles:
        return False
    return not headings or SECTIONS.search(separator) is not None


def _names(words: str, names: frozenset[str]) -> bool:
    """Whether the words are a name of the site, a part of one as "Heron" of "The Daily Heron", or little more."""
    found = key(words)
    if len(words) > LONGEST_TAIL or not found:
        return False
    return any(
        found == name
        or (len(found) >= SHORTEST_PART and found in name)
        or (len(name) >= LONG_NAME and name in found and len(found) <= 2 * len(name))
        for name in names
    )
