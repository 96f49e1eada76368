"""Meta: what a page says of itself where nobody sees it: meta elements, JSON-LD, canonical address, language."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from html import unescape
from typing import Literal, NamedTuple

from variorum.steps.extract.page.tags import Tag, Text

TELLING = frozenset("meta body script title link html h1 time article".split())  # elements

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


PUBLISHED_MARK = re.compile(
    r"\bdatepublished\b|\bdatecreated\b|\bpubdate\b|\bdt-published\b|(?<![\w-])published(?![\w-])", re.IGNORECASE
)
PUBLISHED = ("published", "datecreated", "pubdate")  # one of them stands in whatever the pattern finds
CHANGED = ("modified", "updated")
CHANGED_MARK = re.compile(r"\bdatemodified\b|\bdt-updated\b|(?<![\w-])(?:updated|modified)(?![\w-])", re.IGNORECASE)
LONGEST_CLASS = 400  # characters of the attributes that are searched for what a date is of


# Of a class or property: "date-published", "posted-on", "dc:created" of RDFa as Drupal writes it; "last-updated".
SAYS_PUBLISHED = re.compile(
    r"(?<![a-z])(?:date[-_]?)?published(?![a-z])|(?<![a-z])(?:pub[-_]?date|publish[-_]?(?:date|time|on)|"
    r"posted[-_]?(?:on|at|date)|date[-_]?(?:posted|created)|dc(?:terms)?:(?:created|issued))(?![a-z])",
    re.IGNORECASE,
)
SAYS_CHANGED = re.compile(
    r"(?<![a-z])(?:(?:last|date|content)[-_]?)?(?:updated|modified|dc(?:terms)?:modified)(?![a-z])|"
    r"(?<![a-z])update[-_]?(?:date|time|on)(?![a-z])",
    re.IGNORECASE,
)
SAYS = ("pub", "posted", "created", "issued", "updat", "modified")  # one stands in whatever these patterns find
MOST_HEADINGS = 5
LAST_COMMA = re.compile(r",(?=\s*+[}\]])")
LONGEST_MARKED = 400  # characters of an element that holds a day and little else
LONGEST_HEADING = 3000  # characters of its source
TAGS = re.compile(r"<[^<>]*+>")
HEADING_END = re.compile(r"</h1\b", re.IGNORECASE)


class Mark(NamedTuple):
    """A date in an element of the text: a time element, one of microdata (itemprop) or of a microformat (class)."""

    start: int  # of the tag in the page
    value: str  # of datetime, content or title; "" where the element only says of what the day in it is
    of: Literal["published", "changed", ""]
    itemprop: bool  # whether schema.org says so
    end: int = -1  # of what stands in the element, up to the first end tag of its name


class Meta(NamedTuple):
    """The page's own words about itself; values in the order of the page."""

    values: dict[str, tuple[str, ...]]  # by name, property or itemprop of the meta element, in lower case
    articles: tuple[dict[str, object], ...]  # objects of JSON-LD that are articles
    others: tuple[dict[str, object], ...]  # the other objects of JSON-LD
    title: str
    canonical: str
    language: str
    times: tuple[str, ...]  # datetime of the time elements
    marks: tuple[Mark, ...] = ()  # in the order of the page
    headings: tuple[str, ...] = ()  # of the first level
    clocks: int = 0  # time elements
    frames: int = 0  # article elements

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
    headings: list[str] = []
    in_body = False
    telling = _telling(items)
    for tag in telling:
        match tag.name:
            case "meta":
                _keep(values, tag.attributes(), in_body=in_body)
            case "body":
                in_body = True
            case "script" if "ld+json" in tag.raw_attributes:
                data.extend(_objects(page[tag.end : tag.inner_end]))
            case "title" if not title:
                title = " ".join(unescape(page[tag.end : tag.inner_end]).split())
            case "link" if not canonical and "canonical" in tag.raw_attributes:
                canonical = unescape(tag.attributes().get("href", "")).strip()
            case "html" if not language:
                language = tag.attributes().get("lang", "") or tag.attributes().get("xml:lang", "")
            case "h1" if len(headings) < MOST_HEADINGS:
                headings.append(_heading(page, tag.end))
            case "time":
                times.append(unescape(tag.attributes().get("datetime", "")).strip())
            case _:
                pass
    kept = {name: tuple(found) for name, found in values.items()}
    articles = tuple(found for found in data if is_article(found))
    others = tuple(found for found in data if not is_article(found))
    return Meta(
        kept, articles, others, title, canonical, language, tuple(filter(None, times)), tuple(_marks(page, telling)),
        tuple(filter(None, headings)),
        sum(tag.name == "time" for tag in telling), sum(tag.name == "article" for tag in telling),
    )  # fmt: skip


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


def _heading(page: str, start: int) -> str:
    """The words of the heading that begins here."""
    found = HEADING_END.search(page, start, start + LONGEST_HEADING)
    return " ".join(unescape(TAGS.sub(" ", page[start : found.start()])).split()) if found else ""


def _telling(items: Sequence[Tag | Text]) -> list[Tag]:
    """The elements that may say something of the page, or of what a date is."""
    return [
        item
        for item in items
        if isinstance(item, Tag) and item.opens and (item.name in TELLING or _may_tell(item.raw_attributes))
    ]


def _marks(page: str, telling: Sequence[Tag]) -> Iterator[Mark]:
    for tag in telling:
        if (tag.name == "time" or _may_tell(tag.raw_attributes)) and (mark := _mark(tag)):
            end = page.find(f"</{tag.name}", tag.end, tag.end + LONGEST_MARKED)
            yield mark._replace(end=end if end >= 0 else tag.end)


def _may_tell(raw: str) -> bool:
    """Whether the attributes may say of what a date is; a chain, as it is asked of every tag."""
    told = "itemprop" in raw or "title" in raw or "property" in raw or "posted" in raw
    return told or "pdate" in raw or "odified" in raw or "ublish" in raw


def _told_by(found: dict[str, str]) -> Literal["published", "changed", ""]:
    """Of what the names of the element say that the day in it is."""
    names = f"{found.get('class', '')} {found.get('itemprop', '')} {found.get('property', '')}"[:LONGEST_CLASS]
    return "published" if SAYS_PUBLISHED.search(names) else "changed" if SAYS_CHANGED.search(names) else ""


def _mark(tag: Tag) -> Mark | None:
    raw = tag.raw_attributes
    if tag.name in {"meta", "link", "script"} and "itemprop" not in raw:
        return None
    small = raw.lower()
    if tag.name != "time" and not any(word in small for word in SAYS):
        return None
    names = small[:LONGEST_CLASS]
    published = any(word in names for word in PUBLISHED) and PUBLISHED_MARK.search(names)
    changed = any(word in names for word in CHANGED) and CHANGED_MARK.search(names)
    found = tag.attributes()
    told = _told_by(found)
    if tag.name != "time" and not published and not changed and not told:
        return None
    value = next((unescape(found[key]).strip() for key in ("datetime", "content", "title") if found.get(key)), "")
    if not value:
        return Mark(tag.start, "", told, itemprop=False) if told else None
    itemprop = "date" in found.get("itemprop", "").lower()
    return Mark(tag.start, value, "published" if published else "changed" if changed else told, itemprop)


def _keep(values: dict[str, list[str]], attributes: dict[str, str], *, in_body: bool) -> None:
    """Keep what the element says; a date of microdata in the body may be a comment's and is kept as a mark only."""
    content = " ".join(unescape(attributes.get("content", "")).split())
    for key in ("property", "name", "itemprop"):
        name = attributes.get(key, "")
        placed = in_body and key == "itemprop" and name.lower().startswith("date")
        if content and name and not placed:
            values.setdefault(name.lower(), []).append(content)


def _objects(script: str) -> Iterator[dict[str, object]]:
    text = script.strip().removeprefix("<!--").removesuffix("-->").removeprefix("//<![CDATA[").removesuffix("//]]>")
    try:
        yield from _walk(_parsed(text.strip().rstrip(";")), 0)
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
