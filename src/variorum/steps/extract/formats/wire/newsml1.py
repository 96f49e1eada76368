"""NewsML 1: items in NewsML 1.0 to 1.2 of the IPTC."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.records.article import DateCandidate
from variorum.steps.extract.formats.composed import Known, Passage, people
from variorum.steps.extract.formats.moments import candidates
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

CAPTIONS = frozenset({"caption", "photocaption", "picturecaption", "legend"})  # roles of a component


def bulletin(document: Document, item: Element) -> Bulletin:
    """What a `NewsItem` element says."""
    found = [(held, content_of(document, held)) for held in item.below("datacontent")]
    main = tuple(content for held, content in found if not _is_caption(item, held))
    text = tuple(_texts(item, found))
    status, embargo = _first(item, "status"), _first(item, "statuswillchange")
    return Bulletin(
        _known(document, item, main), tuple(_passages(document, item, text)),
        has_text=any(not field.kind for field in text), status=_formal(status),
        embargo=(document.words(embargo) or "an unstated time") if _formal(status).lower() == "embargoed" else "",
        note=_note(document, item), instead=_remote(item),
    )  # fmt: skip


def _texts(item: Element, found: list[tuple[Element, Content]]) -> Iterator[Passage]:
    for held, content in found:
        if _is_caption(item, held):
            yield from (
                field._replace(kind="caption", state="out", reason="a caption of a picture") for field in content.text
            )
        else:
            yield from content.text


def _is_caption(item: Element, held: Element) -> bool:
    """Whether the nearest component around it has the role of a caption."""
    around = [one for one in item.below("newscomponent") if one.start <= held.start and held.end <= one.end]
    return bool(around) and _formal(around[-1].child("role")).lower().replace(" ", "") in CAPTIONS


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


def _known(document: Document, item: Element, contents: tuple[Content, ...]) -> Known:
    inner = next((nitf.known_of(document, one.nitf) for one in contents if one.nitf), Known())
    created = tuple(_dates(document, item, "firstcreated", "FirstCreated"))
    changed = tuple(_dates(document, item, "thisrevisioncreated", "ThisRevisionCreated"))
    language = _first(item, "language")
    return Known(
        title=document.words(_first(item, "headline")) or inner.title, outlet=_outlet(item, inner.outlet),
        authors=people([document.words(_first(item, "byline"))]) or inner.authors,
        language=_formal(language) or item.attribute("lang") or inner.language,
        section=inner.section,
        published=tuple(dict.fromkeys((*(created or changed), *inner.published))), modified=changed,
    )  # fmt: skip


def _outlet(item: Element, inner: Named) -> Named:
    for name, shown in (("provider", "Provider"), ("source", "Source"), ("creator", "Creator")):
        for found in item.below(name):
            if party := _formal(found.child("party")):
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
