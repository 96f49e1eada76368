"""Contents: the text inside an item of NewsML, in whichever of its renditions there is most of it."""

from __future__ import annotations

from typing import NamedTuple

from variorum.steps.extract.formats.passages import Passage
from variorum.steps.extract.formats.wire import nitf
from variorum.steps.extract.formats.woven import markup_in, plain_in, straight
from variorum.steps.extract.formats.xml import Document, Element

HELD = ("inlinexml", "inlinedata")  # of NewsML-G2
MARKUP = ("<p", "<br", "<div", "</")


class Content(NamedTuple):
    """The fields of a text, and the NITF element that they are taken from."""

    text: tuple[Passage, ...] = ()
    nitf: Element | None = None


def best(document: Document, held: Element | None) -> Content:
    """The rendition with most characters, of equals the first."""
    found = [content_of(document, one) for one in held.children(*HELD)] if held else []
    return max(found, key=_length, default=Content())


def content_of(document: Document, held: Element) -> Content:
    """The text that an element of NewsML holds: NITF, a page, other elements, or plain text."""
    if inner := next(held.below("nitf"), None):
        fields = tuple(nitf.passages(document, inner))
        return Content(fields if any(not field.kind for field in fields) else (), inner)
    page = next(held.below("html"), None)
    body = page.child("body") if page else next(held.below("body"), held)
    if body is None or not document.words(body):
        return Content()
    if body is not held or any(held.children()):
        return Content((Passage(straight(document, body)),))
    is_markup = any(sign in document.text[body.start : body.end] for sign in (*MARKUP, "&lt;p", "&lt;br", "&lt;/"))
    return Content((Passage(markup_in(document, body)) if is_markup else Passage(plain_in(document, body), "lines"),))


def _length(content: Content) -> int:
    return sum(len(stretch.text) for field in content.text if not field.kind for stretch in field.woven)
