"""Meta: what a page says of itself where nobody sees it: meta elements, JSON-LD, canonical address, language."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from html import unescape
from typing import NamedTuple

from variorum.steps.extract.page.tags import Tag, Text

ARTICLE_TYPES = frozenset(
    "article newsarticle reportagenewsarticle analysisnewsarticle opinionnewsarticle "
    "backgroundnewsarticle reviewnewsarticle "
    "blogposting liveblogposting socialmediaposting report techarticle scholarlyarticle "
    "advertisercontentarticle satiricalarticle".split()
)  # schema.org: Article and its subtypes
DEEPEST_DATA = 40  # nested objects of JSON-LD that are looked into
CHARSET = re.compile(
    rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]+)",
    re.IGNORECASE,
)
CHARSET_WITHIN = 4096  # bytes; the HTML standard demands it within 1024, pages do not all obey


class Meta(NamedTuple):
    """The page's own words about itself; values in the order of the page."""

    values: dict[str, tuple[str, ...]]  # by name, property or itemprop of the meta element, in lower case
    articles: tuple[dict[str, object], ...]  # objects of JSON-LD that are articles
    others: tuple[dict[str, object], ...]  # the other objects of JSON-LD
    title: str
    canonical: str
    language: str
    times: tuple[str, ...]  # datetime of the time elements

    def first(self, *names: str) -> str:
        """The first value of the first name that has one."""
        return next((value for name in names for value in self.values.get(name, ()) if value), "")


def declared_charset(content: bytes) -> str:
    """The charset that the page declares in its first bytes, "" where it declares none."""
    found = CHARSET.search(content[:CHARSET_WITHIN])
    return (found[1] or found[2]).decode("ascii", "replace") if found else ""


def meta_of(page: str, items: Sequence[Tag | Text]) -> Meta:
    """All that the page's tags say of it."""
    values: dict[str, list[str]] = {}
    data: list[dict[str, object]] = []
    title = canonical = language = ""
    times: list[str] = []
    for tag in items:
        if isinstance(tag, Text) or not tag.opens:
            continue
        match tag.name:
            case "meta":
                _keep(values, tag.attributes())
            case "script" if "ld+json" in tag.raw_attributes:
                data.extend(_objects(page[tag.end : tag.inner_end]))
            case "title" if not title:
                title = " ".join(unescape(page[tag.end : tag.inner_end]).split())
            case "link" if not canonical and "canonical" in tag.raw_attributes:
                canonical = unescape(tag.attributes().get("href", "")).strip()
            case "html" if not language:
                language = tag.attributes().get("lang", "") or tag.attributes().get("xml:lang", "")
            case "time":
                times.append(unescape(tag.attributes().get("datetime", "")).strip())
            case _:
                pass
    kept = {name: tuple(found) for name, found in values.items()}
    articles = tuple(found for found in data if is_article(found))
    others = tuple(found for found in data if not is_article(found))
    return Meta(kept, articles, others, title, canonical, language, tuple(time for time in times if time))


def is_article(found: dict[str, object]) -> bool:
    """Whether schema.org would call the object an article."""
    kinds = found.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(name, str) and name.rsplit("/", 1)[-1].lower() in ARTICLE_TYPES for name in names)


def texts_of(value: object) -> tuple[str, ...]:
    """The names in a value of JSON-LD: a text, an object with a name, or a list of such."""
    match value:
        case str():
            return (" ".join(unescape(value).split()),) if value.strip() else ()
        case dict():
            return texts_of(value.get("name"))
        case list():
            return tuple(text for item in value[:50] if not isinstance(item, list) for text in texts_of(item))
        case _:
            return ()


def _keep(values: dict[str, list[str]], attributes: dict[str, str]) -> None:
    content = " ".join(unescape(attributes.get("content", "")).split())
    for key in ("property", "name", "itemprop"):
        if content and (name := attributes.get(key)):
            values.setdefault(name.lower(), []).append(content)


def _objects(script: str) -> Iterator[dict[str, object]]:
    text = script.strip().removeprefix("<!--").removesuffix("-->").removeprefix("//<![CDATA[").removesuffix("//]]>")
    try:
        yield from _walk(json.loads(text.strip().rstrip(";"), strict=False), 0)
    except (ValueError, RecursionError):
        return


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
