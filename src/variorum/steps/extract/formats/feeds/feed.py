"""Feed: the items of RSS 0.9x, 1.0 and 2.0 and of Atom 0.3 and 1.0."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from variorum.records.article import DateCandidate
from variorum.records.problem import Problem
from variorum.records.source import Source
from variorum.steps.extract.decode import decoded
from variorum.steps.extract.formats.composed import Known, people
from variorum.steps.extract.formats.ending import unfinished
from variorum.steps.extract.formats.feeds.channel import outlet_of
from variorum.steps.extract.formats.feeds.entry import Entry, Feed, seen, told
from variorum.steps.extract.formats.feeds.twice import undone
from variorum.steps.extract.formats.moments import candidates
from variorum.steps.extract.formats.passages import Passage
from variorum.steps.extract.formats.woven import Woven, markup_in, plain_in, straight
from variorum.steps.extract.formats.xml import Document, Element, document_of
from variorum.steps.extract.origins import of_file
from variorum.steps.extract.outlet import Named
from variorum.steps.extract.page import declared_charset
from variorum.steps.extract.reading import Extraction, replaced_problem
from variorum.tables.local_time import Ahead, hours_ahead

ITEMS = frozenset({"item", "entry"})
# Elements of these add-ons bear the names of the feed's own and mean something else: a film's title, a picture's text.
ADD_ONS = frozenset("media itunes googleplay podcast georss thr wfw slash yandex image".split())
WEB = re.compile(r"https?://[^\s<>\"']+$", re.IGNORECASE)
SITE = re.compile(r"(https?:)//[^/?#\s]+", re.IGNORECASE)
IN_BRACKETS = re.compile(r"\(([^()]{2,80})\)\s*$")  # RSS 2.0: "desk@example.org (Ada Quill)"
PUBLISHED = ("pubdate", "published", "issued", "date", "created")
CHANGED = ("updated", "modified")


class Channel(NamedTuple):
    """What a feed says of all its items."""

    title: str
    address: str
    language: str


def feed_articles(source: Source) -> Extraction:
    """The articles of a feed's items, and what is the matter with it."""
    found = decoded(source.content, declared_charset(source.content))
    document = document_of(found.text, of_file(source.content, found, "html"))
    if isinstance(document, str):
        remedy = "delete the DOCTYPE if you trust the file"
        return (), (Problem(source=source.snapshot.name, reason=document, remedy=remedy, stage="extract"),)
    articles, problems = told(Feed(source, found), _entries(document))
    return articles, (
        *replaced_problem(source.snapshot.name, found),
        *unfinished(document, source.snapshot.name),
        *problems,
    )


def _entries(document: Document) -> Iterator[Entry]:
    for root in document.top.children():
        channel = _channel(document, root)
        for item in _items(root):
            yield _entry(document, item, channel)


def _items(element: Element) -> Iterator[Element]:
    """The outermost items in the element, itself included."""
    if element.name in ITEMS:
        yield element
        return
    for held in element.children():
        yield from _items(held)


def _channel(document: Document, root: Element) -> Channel:
    own = next(root.below("channel"), root)
    language = document.words(_own(own, "language")) or own.attribute("lang") or root.attribute("lang")
    return Channel(_title(document, own), _address(document, own), language)


def _entry(document: Document, item: Element, channel: Channel) -> Entry:
    text, whole = _text(document, item)
    return Entry(_known(document, item, channel), _head(document, item), text, whole)


def _known(document: Document, item: Element, channel: Channel) -> Known:
    address = _address(document, item, channel.address)
    language = document.words(_own(item, "language")) or item.attribute("lang") or channel.language
    ahead = hours_ahead(address or channel.address, language)
    dates = tuple(_dates(document, item, PUBLISHED, ahead))
    changed = tuple(_dates(document, item, CHANGED, ahead))
    return Known(
        title=_title(document, item), outlet=_outlet(document, item, channel, address),
        authors=people(_authors(document, item)), address=address,
        language=language,
        section=_section(document, item), published=dates or tuple(_weak(changed)), modified=changed,
    )  # fmt: skip


def _own(element: Element, *names: str) -> Element | None:
    """The first child with the first of the names that one of the feed's own has."""
    return next((found for name in names for found in element.children(name) if found.prefix not in ADD_ONS), None)


def _title(document: Document, element: Element) -> str:
    found = _own(element, "title")
    return seen(_words(document, found)) if found else ""


def _words(document: Document, element: Element) -> Woven:
    """The markup in the element as its type says: Atom's own where it has one, else as RSS has it."""
    match element.attribute("type").lower() or element.attribute("mode").lower():
        case "xhtml":
            return straight(document, element)
        case "text":
            return plain_in(document, element)
        case _:
            return undone(markup_in(document, element))


def _passage(document: Document, element: Element) -> Passage:
    is_text = element.attribute("type").lower() in {"text", "text/plain"} and element.attribute("mode") != "escaped"
    return Passage(_words(document, element), "lines" if is_text else "markup")


def _text(document: Document, item: Element) -> tuple[Passage | None, bool]:
    """The best field, and whether it is meant for whole texts."""
    short = _own(item, "description", "summary", "abstract")
    for name in ("encoded", "content", "body", "fulltext", "full-text", "div"):
        found = _own(item, name)
        if found is not None and found.held:
            return _passage(document, found), True
    return (_passage(document, short) if short else None), False


def _head(document: Document, item: Element) -> tuple[Passage, ...]:
    """The title and the line that names the writer."""
    title, writer = _own(item, "title"), _own(item, "creator", "author")
    passages = []
    if title:
        passages.append(_passage(document, title)._replace(kind="title"))
    if writer and (name := (writer.child("name") or writer)).held:
        passages.append(Passage(plain_in(document, name), "line", "byline", "out", "names the writer"))
    return tuple(passages)


def _authors(document: Document, item: Element) -> list[str]:
    names = []
    for found in (*item.children("creator"), *item.children("author")):
        if found.prefix not in ADD_ONS:
            name = document.words(found.child("name") or found)
            bracket = IN_BRACKETS.search(name)
            names.append(bracket[1] if bracket else name)
    return names


def _address(document: Document, element: Element, base: str = "") -> str:
    """The address under which the item stands, of its own outlet before that of a service which counts readers."""
    links = [found for found in element.children("link") if found.prefix not in ADD_ONS]
    stated = (
        document.words(element.child("origlink")),
        *(found.attribute("href") for found in links if found.attribute("rel") in {"", "alternate"}),
        *(document.words(found) for found in links),
        *(document.words(found) for found in element.children("guid") if found.attribute("ispermalink") != "false"),
        document.words(element.child("id")),
    )
    return next((whole for address in stated if WEB.match(whole := _whole(address, base))), "")


def _whole(address: str, base: str) -> str:
    """The address with the scheme and host of the feed's, where it has none of its own."""
    site = SITE.match(base)
    if address.startswith("//"):
        return (site[1] if site else "https:") + address
    return site.group() + address if site and address.startswith("/") else address


def _dates(document: Document, item: Element, names: tuple[str, ...], ahead: Ahead | None) -> Iterator[DateCandidate]:
    for name in names:
        for found in item.children(name):
            if found.prefix not in ADD_ONS:
                shown = f"{found.prefix}:{name}" if found.prefix else {"pubdate": "pubDate"}.get(name, name)
                yield from candidates(document.words(found), f"{shown} of the feed's item", ahead)


def _weak(changed: tuple[DateCandidate, ...]) -> Iterator[DateCandidate]:
    """The days of a change as days of publication, which are in doubt."""
    for found in changed:
        yield DateCandidate(interval=found.interval, method="page text", evidence=found.evidence, stated=found.stated)


def _section(document: Document, item: Element) -> str:
    for found in (*item.children("category"), *item.children("subject"), *item.children("section")):
        if found.prefix not in ADD_ONS:
            name = found.attribute("label") or document.words(found) or found.attribute("term")
            if name and not WEB.match(name):
                return name
    return ""


def _outlet(document: Document, item: Element, channel: Channel, address: str) -> Named:
    """The outlet that the item was taken from, where an aggregator says so, else that of the feed."""
    origin = _own(item, "source")
    if origin is not None:
        title = document.words(origin.child("title")) or ("" if origin.child() else document.words(origin))
        if title:
            return outlet_of(title, origin.attribute("url") or _address(document, origin), "source of the feed's item")
    return outlet_of(channel.title, channel.address or address)
