"""NewsML 1: items in NewsML 1.0 to 1.2 of the IPTC."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.records.article import DateCandidate
from variorum.steps.extract.formats.composed import Known, people
from variorum.steps.extract.formats.moments import candidates
from variorum.steps.extract.formats.passages import Passage
from variorum.steps.extract.formats.wire import nitf
from variorum.steps.extract.formats.wire.bulletin import (
    Bulletin,
    byline,
    note_to_editors,
    rights,
    slugline,
    supplier,
    title,
)
from variorum.steps.extract.formats.wire.contents import Content, content_of
from variorum.steps.extract.formats.woven import plain_in
from variorum.steps.extract.formats.xml import Document, Element
from variorum.steps.extract.outlet import Named

# Roles of a component, as providers call them, which are not the text: NewsML 1 leaves their names to each.
CAPTIONS = frozenset("caption photocaption picturecaption legend".split())
DECKS = frozenset("summary abstract teaser subheadline leadin".split())
ASIDE = frozenset("contact contacts editorialnote".split())
UNREAD = frozenset("stylesheet logo headline byline dateline keywords".split())  # layout, and what the lines print


def bulletin(document: Document, item: Element, sender: str = "") -> Bulletin:
    """What a `NewsItem` element says, in a file of this sender."""
    found = [(role, content_of(document, held)) for role, held in _held(item, "") if role not in UNREAD]
    main = tuple(content for role, content in found if role not in CAPTIONS | DECKS | ASIDE)
    text = tuple(_texts(found))
    status, embargo = _first(item, "status"), _first(item, "statuswillchange")
    return Bulletin(
        _known(document, item, main, sender), tuple(_passages(document, item, text)),
        has_text=any(not field.kind for field in text), status=_formal(status),
        embargo=(document.words(embargo) or "an unstated time") if _formal(status).lower() == "embargoed" else "",
        note=_note(document, item), instead=_remote(item),
    )  # fmt: skip


def _held(element: Element, role: str) -> Iterator[tuple[str, Element]]:
    """The contents below the element, each with the role of the nearest component that has one."""
    own = _formal(element.child("role")).lower().replace(" ", "") if element.name == "newscomponent" else ""
    for held in element.children():
        if held.name == "datacontent":
            yield own or role, held
        else:
            yield from _held(held, own or role)


def _texts(found: list[tuple[str, Content]]) -> Iterator[Passage]:
    for role, content in found:
        for field in content.text:
            if role in CAPTIONS:
                yield field._replace(kind="caption", state="out", reason="a caption of a picture")
            elif role in ASIDE:
                yield field._replace(kind="other", state="out", reason="names whom to ask")
            else:
                yield field._replace(kind="deck") if role in DECKS and not field.kind else field


def _passages(document: Document, item: Element, text: tuple[Passage, ...]) -> Iterator[Passage]:
    own = {field.kind for field in text}
    yield from (
        note_to_editors(plain_in(document, found)) for found in item.below("instruction") if _note_in(document, found)
    )
    for name, make in (("headline", title), ("byline", byline)):
        found = _first(item, name)
        if found and make(()).kind not in own:
            yield make(plain_in(document, found))
    deck, place = _first(item, "subheadline"), _first(item, "dateline")
    if deck and document.words(deck):
        yield Passage(plain_in(document, deck), "line", "deck")
    if place and "dateline" not in own:
        yield Passage(plain_in(document, place), "line", "dateline")
    yield from text
    for name, make in (("creditline", supplier), ("slugline", slugline), ("copyrightline", rights)):
        if found := _first(item, name):
            yield make(plain_in(document, found))


def _known(document: Document, item: Element, contents: tuple[Content, ...], sender: str) -> Known:
    inner = next((nitf.known_of(document, one.nitf) for one in contents if one.nitf), Known())
    created = tuple(_dates(document, item, "firstcreated", "FirstCreated"))
    changed = tuple(_dates(document, item, "thisrevisioncreated", "ThisRevisionCreated"))
    language = _first(item, "language")
    return Known(
        title=document.words(_first(item, "headline")) or inner.title, outlet=_outlet(item, sender, inner.outlet),
        authors=people([document.words(_first(item, "byline"))]) or inner.authors,
        language=_formal(language) or item.attribute("lang") or inner.language,
        section=inner.section,
        published=tuple(dict.fromkeys((*(created or changed), *inner.published))), modified=changed,
    )  # fmt: skip


def _outlet(item: Element, sender: str, inner: Named) -> Named:
    """The provider, else the sender of the file, else whose information it is."""
    for name, shown in (("provider", "Provider"), ("", "SentFrom"), ("source", "Source"), ("creator", "Creator")):
        parties = (_formal(found.child("party")) for found in item.below(name)) if name else (sender,)
        if party := next((party for party in parties if party), ""):
            return Named(party, f"{shown} in NewsML")
    return inner


def _dates(document: Document, item: Element, name: str, shown: str) -> Iterator[DateCandidate]:
    revision = document.words(_first(item, "revisionid"))
    version = f", revision {revision}" if revision and name != "firstcreated" else ""
    yield from candidates(document.words(_first(item, name)), f"{shown} in NewsML{version}")


def _first(item: Element, name: str) -> Element | None:
    return next(item.below(name), None)


def _formal(found: Element | None) -> str:
    return found.attribute("formalname") if found else ""


def _note_in(document: Document, found: Element) -> str:
    return document.words(found) or _formal(found)


def _note(document: Document, item: Element) -> str:
    return " ".join(dict.fromkeys(words for found in item.below("instruction") if (words := _note_in(document, found))))


def _remote(item: Element) -> str:
    found = next((one for one in item.below("contentitem") if one.attribute("href")), None)
    return f"an item whose content lies elsewhere ({found.attribute('href')})" if found else ""
