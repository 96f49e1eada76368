"""NITF: items in the News Industry Text Format of the IPTC, 3.0 to 3.6, alone or inside NewsML."""

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
from variorum.steps.extract.formats.wire.bulletin import (
    Bulletin,
    byline,
    note_to_editors,
    rights,
    supplier,
    title,
    told,
)
from variorum.steps.extract.formats.woven import Woven, plain_in, set_apart, straight
from variorum.steps.extract.formats.xml import Document, Element, document_of
from variorum.steps.extract.origins import of_file
from variorum.steps.extract.outlet import Named
from variorum.steps.extract.page import declared_charset
from variorum.steps.extract.reading import Extraction

APART = frozenset({  # elements of datelines and bylines that hold words of their own (NITF 3.6)
    "location", "sublocation", "city", "state", "region", "country", "story.date", "person", "byttl", "virtloc", "org",
})  # fmt: skip
NO_DTD = "delete the DOCTYPE if you trust the file"


def nitf_articles(source: Source) -> Extraction:
    """The articles of an NITF file, and what is the matter with it."""
    found = decoded(source.content, declared_charset(source.content))
    document = document_of(found.text, of_file(source.content, found, "html"))
    if isinstance(document, str):
        return (), (Problem(source=source.snapshot.name, reason=document, remedy=NO_DTD, stage="extract"),)
    articles, problems = told(source, found, (bulletin(document, item) for item in document.top.below("nitf")))
    return articles, (*unfinished(document, source.snapshot.name), *problems)


def bulletin(document: Document, nitf: Element) -> Bulletin:
    """What an `nitf` element says."""
    fields = tuple(passages(document, nitf))
    docdata = nitf.at("head", "docdata")
    return Bulletin(
        known_of(document, nitf), fields, has_text=any(not field.kind for field in fields),
        status=docdata.attribute("management-status") if docdata else "", embargo=_embargo(docdata),
        note=_note(document, nitf),
    )  # fmt: skip


def known_of(document: Document, nitf: Element) -> Known:
    """What the head and the lines above the text say."""
    head = nitf.at("body", "body.head")
    names = [document.words(found.child("person") or found) for found in _lines(head, "byline")]
    return Known(
        title=_headline(document, nitf), outlet=_outlet(document, nitf), authors=people(names),
        language=nitf.attribute("lang"), section=_section(document, nitf),
        published=tuple(dict.fromkeys(_dates(document, nitf))),
    )  # fmt: skip


def passages(document: Document, nitf: Element) -> Iterator[Passage]:
    """The fields in the order of the format: head, text, end."""
    body = nitf.child("body") or nitf
    head, content, end = body.child("body.head"), body.child("body.content"), body.child("body.end")
    for line in (*_lines(nitf.at("head", "docdata"), "correction"), *_lines(head, "note")):
        yield note_to_editors(plain_in(document, line))
    if head:
        yield from _head(document, head)
    if content and document.words(content):
        yield Passage(straight(document, content))
    for found in end.children() if end else ():
        words = plain_in(document, found)
        yield Passage(words, "line", "byline", "out", "names reporters and editors")


def _head(document: Document, head: Element) -> Iterator[Passage]:
    for found in _headlines(head):
        yield (
            title(plain_in(document, found))
            if found.name != "hl2"
            else Passage(plain_in(document, found), "line", "deck")
        )
    for found in _lines(head, "rights"):
        yield rights(plain_in(document, found))
    for found in _lines(head, "byline"):
        yield byline(_apart(document, found))
    for found in _lines(head, "distributor"):
        yield supplier(plain_in(document, found))
    for found in _lines(head, "dateline"):
        yield Passage(_apart(document, found), "line", "dateline")
    for found in _lines(head, "abstract"):
        yield Passage(plain_in(document, found), "line", "deck")


def _apart(document: Document, line: Element) -> Woven:
    return set_apart(document, line, APART)


def _lines(element: Element | None, name: str) -> tuple[Element, ...]:
    return tuple(element.children(name)) if element else ()


def _headlines(head: Element) -> tuple[Element, ...]:
    hedline = head.child("hedline")
    return tuple(hedline.children("hl1", "hl2")) or (hedline,) if hedline else ()


def _headline(document: Document, nitf: Element) -> str:
    head = nitf.at("body", "body.head")
    found = next((one for one in _headlines(head) if one.name != "hl2"), None) if head else None
    return document.words(found) or document.words(nitf.at("head", "title"))


def _outlet(document: Document, nitf: Element) -> Named:
    """The distributor, else the publication, else the holder of the copyright."""
    holder = nitf.at("head", "docdata", "doc.copyright")
    publication = nitf.at("head", "pubdata")
    stated = (
        (document.words(nitf.at("body", "body.head", "distributor")), "distributor"),
        (publication.attribute("name") if publication else "", "pubdata"),
        (holder.attribute("holder") if holder else "", "doc.copyright"),
    )
    return next((Named(name, f"{evidence} in NITF") for name, evidence in stated if name), Named())


def _section(document: Document, nitf: Element) -> str:
    publication, subject = nitf.at("head", "pubdata"), nitf.at("head", "tobject", "tobject.subject")
    section = publication.attribute("position.section") if publication else ""
    return section or (subject.attribute("tobject.subject.type") if subject else "")


def _dates(document: Document, nitf: Element) -> Iterator[DateCandidate]:
    for path in (
        ("head", "docdata", "date.issue"), ("head", "docdata", "date.release"), ("head", "pubdata"),
        ("body", "body.head", "dateline", "story.date"),
    ):  # fmt: skip
        if found := nitf.at(*path):
            stated = found.attribute("norm") or found.attribute("date.publication") or document.words(found)
            yield from candidates(stated, f"{found.name} in NITF")


def _embargo(docdata: Element | None) -> str:
    released = docdata.child("date.release") if docdata else None
    status = docdata.attribute("management-status").lower() if docdata else ""
    return (released.attribute("norm") if released else "an unstated time") if status == "embargoed" else ""


def _note(document: Document, nitf: Element) -> str:
    """What is said to editors: the message, the correction, the note above the text."""
    docdata, head = nitf.at("head", "docdata"), nitf.at("body", "body.head")
    found = (*_lines(docdata, "ed-msg"), *_lines(docdata, "correction"), *_lines(head, "note"))
    return " ".join(dict.fromkeys(words for one in found if (words := one.attribute("info") or document.words(one))))
