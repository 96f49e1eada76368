"""JSON-LD: the objects that a page's scripts of that kind hold, and what their values say (W3C, JSON-LD 1.1)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from html import unescape
from itertools import chain

ARTICLE_TYPES = frozenset(
    "article newsarticle reportagenewsarticle analysisnewsarticle opinionnewsarticle "
    "backgroundnewsarticle reviewnewsarticle "
    "blogposting liveblogposting socialmediaposting report techarticle scholarlyarticle "
    "advertisercontentarticle satiricalarticle".split()
)  # schema.org: Article and its subtypes
PAGE_TYPES = frozenset(
    "webpage aboutpage checkoutpage collectionpage contactpage faqpage itempage medicalwebpage profilepage qapage "
    "realestatelisting searchresultspage".split()
)  # schema.org: WebPage and its subtypes
DEEPEST_DATA = 40  # nested objects of JSON-LD that are looked into
DEEPEST_NAME = 6  # objects and lists around a name
MOST_NAMES = 50
MILLISECONDS = 1000  # of a second
END_OF_TIME = 4_102_444_800  # seconds from 1970 to 2100; a greater number counts milliseconds
VOCABULARY = re.compile(r"[/:#]")  # ends its address, or its short name
OPENS = re.compile(r"[{\[]")
LAST_COMMA = re.compile(r",(?=\s*+[}\]])")


def objects_of(script: str) -> Iterator[dict[str, object]]:
    """The objects of the script that say of what type they are, and those in them; none where it is no JSON."""
    begin, end = OPENS.search(script), max(script.rfind("}"), script.rfind("]"))  # in a comment, before a semicolon
    try:
        yield from _walk(_parsed(script[begin.start() : end + 1]), 0) if begin else ()
    except (ValueError, RecursionError):
        return


def _parsed(text: str) -> object:
    """The value of the JSON; a comma behind the last member, which templates leave, is passed over."""
    try:
        return json.loads(text, strict=False)
    except ValueError:
        return json.loads(LAST_COMMA.sub("", text), strict=False)


def _walk(value: object, depth: int) -> Iterator[dict[str, object]]:
    if depth > DEEPEST_DATA:
        return
    if isinstance(value, list):
        for item in value:
            yield from _walk(item, depth + 1)
    elif isinstance(value, dict):
        if "@type" in value:
            yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"):
            if isinstance(value.get(key), (dict, list)):
                yield from _walk(value[key], depth + 1)


def types_of(found: Mapping[str, object]) -> tuple[str, ...]:
    """The types of the object in small letters, without the address or the short name of the vocabulary."""
    kinds = found.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return tuple(VOCABULARY.split(name)[-1].lower() for name in names if isinstance(name, str))


def is_article(found: Mapping[str, object]) -> bool:
    """Whether schema.org would call the object an article."""
    return not ARTICLE_TYPES.isdisjoint(types_of(found))


def is_page(found: Mapping[str, object]) -> bool:
    """Whether schema.org would call the object a page; what is neither may be anything that a page tells of."""
    return not PAGE_TYPES.isdisjoint(types_of(found))


def texts_of(value: object, depth: int = DEEPEST_NAME) -> tuple[str, ...]:
    """The names in a value of JSON-LD: a text, an object with a name or a value, or a list of such."""
    match value:
        case str():
            return (" ".join(unescape(value).split()),) if value.strip() else ()
        case dict() if depth:
            return texts_of(value.get("name", value.get("@value")), depth - 1)
        case list() if depth:
            found = (texts_of(item, depth - 1) for item in value[:MOST_NAMES] if not isinstance(item, list))
            return tuple(chain.from_iterable(found))
        case _:
            return ()


def times_of(value: object) -> tuple[str, ...]:
    """The times that a value of JSON-LD states, alone, in a list or as the value of an object; () for none.

    A number counts the seconds, or milliseconds, since 1970 in UTC, as scripts write it.
    """
    listed = value if isinstance(value, list) else [value]
    return tuple(time for one in listed if (time := _time(one.get("@value") if isinstance(one, dict) else one)))


def _time(one: object) -> str:
    if isinstance(one, (int, float)) and 0 < one < MILLISECONDS * END_OF_TIME:
        seconds = one / MILLISECONDS if one > END_OF_TIME else one
        return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%dT%H:%M:%SZ}"
    return one if isinstance(one, str) else ""
