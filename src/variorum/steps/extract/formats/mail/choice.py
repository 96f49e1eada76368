"""Choice: which parts of a message are its text: the page where it has as much text as the plain one, else that."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from typing import NamedTuple

from variorum.steps.extract.decode import Decoded, decoded
from variorum.steps.extract.formats.mail.mime import Entity, leaves
from variorum.steps.extract.formats.transfer import sound, unfolded
from variorum.steps.extract.origins import Origin, of_part
from variorum.steps.extract.page import declared_charset
from variorum.steps.extract.page.elements import BLOCK
from variorum.steps.extract.page.layout import SPACE
from variorum.steps.extract.page.tags import Tag, scan

PAGES = frozenset({"text/html", "application/xhtml+xml"})
READ = PAGES | {"text/plain"}
LETTERS = re.compile(r"[^\W\d_]{4,40}")
ADDRESS = re.compile(r"https?://\S+")
MANY = 40  # different words of a plain text; what only says that the mail is a page has fewer
SHARED = 0.5  # of them, at least, stand in the page that says the same
AS_MUCH = 0.5  # of the plain text's words; a page with fewer is a picture with a caption
COUNTED = 200_000  # characters that are looked at to choose


class Text(NamedTuple):
    """One part of a message that is text."""

    entity: Entity
    decoded: Decoded
    origin: Origin
    is_page: bool
    damaged: bool = False  # whether its base64 breaks off
    others: int = 0  # parts of the same text that are in another charset, and in no article

    def seen(self) -> str:
        """What is seen of it, roughly: enough to count words and find headers."""
        words = self.decoded.text[:COUNTED]
        if not self.is_page:
            return words if "\n" in words else words.replace("\r", "\n")
        return unescape("".join(_shown(words)))


def _shown(page: str) -> Iterator[str]:
    """The texts of the page, a line end for each block."""
    for item in scan(page):
        if isinstance(item, Tag):
            yield "\n" if item.name in BLOCK or item.name == "br" else ""
        else:
            yield SPACE.sub(" ", page[item.start : item.end])


def choice(content: bytes, entity: Entity) -> tuple[Text, ...]:
    """The parts that are the text of the message, in order; several only where they are in one charset."""
    found = _once([text_of(content, leaf) for leaf in _bodies(content, entity)])
    alike = [text for text in found if text.decoded.charset == found[0].decoded.charset]
    others = sum(bool(text.seen().strip()) for text in found if text not in alike) if len(alike) < len(found) else 0
    return tuple(text._replace(others=others) for text in alike)


def told_otherwise(content: bytes, entity: Entity, texts: Sequence[Text]) -> bool:
    """Whether a plain text that is not read says something else than the page that was chosen in its place."""
    if entity.kind() != "multipart/alternative":
        return any(told_otherwise(content, part, texts) for part in entity.parts)
    pages = [text for text in texts if text.is_page and text.entity in leaves(entity)]
    plain = [leaf for leaf in leaves(entity) if leaf.kind() == "text/plain" and not leaf.is_attached()]
    said = {word for page in pages for word in _different(page.seen())}
    others = [_different(text_of(content, leaf).seen()) for leaf in plain] if pages else []
    return any(len(words) >= MANY and len(words & said) < SHARED * len(words) for words in others)


def _different(words: str) -> frozenset[str]:
    return frozenset(LETTERS.findall(ADDRESS.sub(" ", words.lower())))


def _once(texts: Sequence[Text]) -> list[Text]:
    """The parts without those that are there a second time, as some lists send them."""
    first: dict[tuple[bool, str], Text] = {}
    for text in texts:
        first.setdefault((text.is_page, text.decoded.text.strip()), text)
    return [*first.values()]


def _bodies(content: bytes, entity: Entity) -> list[Entity]:
    """The parts that a mail program would show one below the other."""
    if entity.deep or entity.is_packed_otherwise():
        return []
    if entity.torn:  # below a transfer coding lie the boundaries, which no parts may have (RFC 2045, section 6.4)
        return [] if entity.coding().lower() in {"base64", "quoted-printable"} else [entity]
    if not entity.parts:
        return [entity] if entity.kind() in READ and not entity.is_attached() else []
    match entity.kind():
        case "multipart/alternative":
            return _alternative(content, entity)
        case "multipart/related" | "multipart/signed" | "multipart/appledouble":
            return _bodies(content, entity.parts[0])
        case _:
            return [leaf for part in entity.parts if part.kind() != "message/rfc822" for leaf in _bodies(content, part)]


def _alternative(content: bytes, entity: Entity) -> list[Entity]:
    """Of several forms of one text the page, unless most of the text stands in the plain one only."""
    forms = [bodies for part in entity.parts if (bodies := _bodies(content, part))]
    pages = [bodies for bodies in forms if bodies[0].kind() in PAGES]
    plain = [bodies for bodies in forms if bodies[0].kind() not in PAGES]
    if not pages or not plain:
        return (pages or plain or [[]])[-1]
    most = _words(content, plain[0])
    return pages[-1] if _words(content, pages[-1]) >= AS_MUCH * most else plain[0]


def _words(content: bytes, bodies: list[Entity]) -> int:
    return sum(len(text_of(content, body).seen().split()) for body in bodies)


def text_of(content: bytes, entity: Entity) -> Text:
    """The text of a part, with where its characters stand."""
    raw = content[entity.start : entity.end]
    kept = sound(raw) if entity.coding().lower() == "base64" else raw
    part = unfolded(kept, entity.coding(), entity.start)
    is_page = entity.kind() in PAGES or (entity.torn and part.content.lstrip()[:1] == b"<")
    charset = entity.headers.parameter("charset") or (declared_charset(part.content) if is_page else "")
    found = decoded(part.content, charset)
    origin = of_part(part, content, found, html=is_page)
    return Text(entity, found, origin, is_page, damaged=len(kept.strip()) < len(raw.strip()))
