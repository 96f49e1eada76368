"""NewsML: items in NewsML-G2 and NewsML 1 of the IPTC, alone, in messages and in packages."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.records.article import DateCandidate
from variorum.records.problem import Problem
from variorum.records.source import Source
from variorum.steps.extract.decode import decoded
from variorum.steps.extract.formats.composed import Known, people
from variorum.steps.extract.formats.ending import unfinished
from variorum.steps.extract.formats.moments import candidates
from variorum.steps.extract.formats.passages import Passage
from variorum.steps.extract.formats.wire import newsml1, nitf
from variorum.steps.extract.formats.wire.bulletin import (
    Bulletin,
    byline,
    note_to_editors,
    rights,
    slugline,
    supplier,
    title,
    told,
)
from variorum.steps.extract.formats.wire.contents import Content, best
from variorum.steps.extract.formats.wire.nitf import NO_DTD
from variorum.steps.extract.formats.woven import plain_in
from variorum.steps.extract.formats.xml import Document, Element, document_of
from variorum.steps.extract.origins import of_file
from variorum.steps.extract.outlet import Named
from variorum.steps.extract.page import declared_charset
from variorum.steps.extract.reading import Extraction

MOST_REFERENCES = 20  # of a package that are named


def newsml_articles(source: Source) -> Extraction:
    """The articles of a NewsML file, and what is the matter with it."""
    found = decoded(source.content, declared_charset(source.content))
    document = document_of(found.text, of_file(source.content, found, "html"))
    if isinstance(document, str):
        return (), (Problem(source=source.snapshot.name, reason=document, remedy=NO_DTD, stage="extract"),)
    articles, problems = told(source, found, _bulletins(document))
    return articles, (*unfinished(document, source.snapshot.name), *problems)


def _bulletins(document: Document) -> Iterator[Bulletin]:
    first = next(document.top.below("newsml"), None)
    party = first.at("newsenvelope", "sentfrom", "party") if first else None
    sender = party.attribute("formalname") if party else ""
    for item in document.top.below("newsitem", "packageitem"):
        if item.name == "packageitem":
            yield Bulletin(Known(title=_title(document, item)), instead=_package(document, item))
        elif first:
            yield newsml1.bulletin(document, item, sender)
        else:
            yield _bulletin(document, item)


def _package(document: Document, item: Element) -> str:
    found = [
        document.words(one.child("headline", "title")) or one.attribute("residref") or one.attribute("href")
        for one in item.below("itemref")
    ]
    more = ", …" if len(found) > MOST_REFERENCES else ""
    count = "one item" if len(found) == 1 else f"{len(found)} items"
    return f"a package that only names {count} ({'; '.join(found[:MOST_REFERENCES])}{more})"


def _bulletin(document: Document, item: Element) -> Bulletin:
    content = best(document, item.child("contentset"))
    return Bulletin(
        _known(document, item, content), tuple(_passages(document, item, content)), has_text=bool(content.text),
        status=_code(item.at("itemmeta", "pubstatus")),
        embargo=document.words(item.at("itemmeta", "embargoed")), note=_note(document, item),
        instead=_remote(item),
    )  # fmt: skip


def _passages(document: Document, item: Element, content: Content) -> Iterator[Passage]:
    """The fields of the item's own lines that the text inside does not print itself, around that text."""
    meta = item.child("contentmeta") or item
    own = {field.kind for field in content.text}
    for header in item.children("itemmeta"):
        yield from (note_to_editors(plain_in(document, found)) for found in header.children("ednote"))
    if "title" not in own and (found := meta.child("headline")):
        yield title(plain_in(document, found))
    if "byline" not in own:
        yield from (byline(plain_in(document, found)) for found in meta.children("by"))
    if "dateline" not in own and (found := meta.child("dateline")):
        yield Passage(plain_in(document, found), "line", "dateline")
    yield from content.text
    yield from (supplier(plain_in(document, found)) for found in meta.children("creditline"))
    yield from (slugline(plain_in(document, found)) for found in meta.children("slugline"))
    for info in item.children("rightsinfo"):
        yield from (rights(plain_in(document, found)) for found in info.children("copyrightnotice", "usageterms"))


def _known(document: Document, item: Element, content: Content) -> Known:
    meta = item.child("contentmeta") or item
    inner = nitf.known_of(document, content.nitf) if content.nitf else Known()
    dates, changed = _dates(document, item)
    names = [document.words(found) for found in meta.children("by")]
    names += [_name(document, found) for found in meta.children("creator", "contributor")]
    guid = item.attribute("guid")
    return Known(
        title=inner.title or _title(document, item), outlet=_outlet(document, item, inner.outlet),
        authors=people(names) or inner.authors, address=guid if guid.startswith(("http://", "https://")) else "",
        language=_language(item) or inner.language, section=_section(document, meta) or inner.section,
        published=tuple(dict.fromkeys((*dates, *inner.published))), modified=changed,
    )  # fmt: skip


def _title(document: Document, item: Element) -> str:
    return document.words(item.at("contentmeta", "headline")) or document.words(item.at("itemmeta", "title"))


def _outlet(document: Document, item: Element, inner: Named) -> Named:
    """The provider, who publishes the item; else the source of its information, else what the text inside says."""
    for path in (("itemmeta", "provider"), ("contentmeta", "infosource")):
        if (found := item.at(*path)) and (name := _name(document, found)):
            return Named(name, f"{path[1].replace('infosource', 'infoSource')} in NewsML")
    return inner


def _name(document: Document, found: Element) -> str:
    """The name in words, else the literal, else the code behind its prefix."""
    return document.words(found.child("name")) or found.attribute("literal") or _code(found)


def _code(found: Element | None) -> str:
    return found.attribute("qcode").rpartition(":")[2] if found else ""


def _language(item: Element) -> str:
    found = item.at("contentmeta", "language")
    return (found.attribute("tag") if found else "") or item.attribute("lang")


def _section(document: Document, meta: Element) -> str:
    """The first subject that has a name."""
    return next((name for found in meta.children("subject") if (name := document.words(found.child("name")))), "")


def _dates(document: Document, item: Element) -> tuple[tuple[DateCandidate, ...], tuple[DateCandidate, ...]]:
    """The days of publication, an embargo's end before the first version, and those of change."""
    meta, content = item.child("itemmeta") or item, item.child("contentmeta") or item
    version = item.attribute("version")
    created = tuple(candidates(document.words(meta.child("firstcreated")), "firstCreated in NewsML"))
    written = tuple(candidates(document.words(content.child("contentcreated")), "contentCreated in NewsML"))
    named = f"versionCreated in NewsML, version {version}" if version else "versionCreated in NewsML"
    changed = tuple(candidates(document.words(meta.child("versioncreated")), named))
    edited = tuple(candidates(document.words(content.child("contentmodified")), "contentModified in NewsML"))
    freed = tuple(candidates(document.words(meta.child("embargoed")), "embargoed in NewsML"))
    return (*freed, *(created or written or changed)), (*changed, *edited)


def _note(document: Document, item: Element) -> str:
    meta = item.child("itemmeta") or item
    signals = (_code(found) for found in meta.children("signal"))
    said = (document.words(found) for found in meta.children("ednote"))
    return " ".join(dict.fromkeys(words for words in (*said, *signals) if words))


def _remote(item: Element) -> str:
    found = next(item.below("remotecontent"), None)
    place = (found.attribute("href") or found.attribute("residref")) if found else ""
    return f"an item whose content lies elsewhere ({place})" if place else ""
