"""Mail: the articles of a message: its own text, and the reports that are attached to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from msgspec.structs import replace

from variorum.records.article import Article
from variorum.records.problem import Problem
from variorum.records.record import identity
from variorum.records.source import Source
from variorum.records.span import ArticleId
from variorum.steps.extract.formats.composed import Known, Sheet, composed
from variorum.steps.extract.formats.lined import article_of_text
from variorum.steps.extract.formats.mail.choice import READ, Text, choice, text_of
from variorum.steps.extract.formats.mail.frames import IN_PAGE, IN_PLAIN, answered, words_above
from variorum.steps.extract.formats.mail.letter import (
    Passed,
    authors_of,
    captured,
    dates_of,
    is_answer,
    outlet_of,
    passed_on,
    title_of,
)
from variorum.steps.extract.formats.mail.losses import (
    damaged,
    locked,
    problem,
    too_deep,
    unread,
    unread_attachment,
)
from variorum.steps.extract.formats.mail.mime import Entity, entity_of, leaves, lined
from variorum.steps.extract.formats.passages import Form, Passage
from variorum.steps.extract.origins import Origin
from variorum.steps.extract.page import Saved, page_articles
from variorum.steps.extract.page.dates import SLACK
from variorum.steps.extract.reading import Extraction, replaced_problem
from variorum.steps.extract.runs import runs_of

SUBJECT = re.compile(rb"^subject:[ \t]*((?:[^\r\n]|\r?\n[ \t])*)", re.IGNORECASE | re.MULTILINE)
OPENING = 12  # characters of the title that must stand on the first line of its header
MOST_MAILS = 5  # attached to each other
NO_REPORT = ("image/", "font/", "application/pgp-", "application/pkcs7-signature", "application/x-pkcs7-signature",
             "text/calendar", "text/x-amp-html", "text/vcard", "text/x-vcard", "message/delivery-status",
             "message/disposition-notification", "text/rfc822-headers", "application/applefile")  # fmt: skip
SEALED = frozenset({"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"})
ENCRYPTED = re.compile(r"\s*-----BEGIN PGP MESSAGE-----")
Found = Article | Problem


class Message(NamedTuple):
    """A message, what its article is called, and the part of the source that it is: "" or "#2"."""

    source: Source
    entity: Entity
    number: str = ""
    depth: int = 0
    begin: int = 0  # of its headers, in the source
    lines: bytes = b""  # the source with line ends that can be told

    def name(self, behind: str = "") -> str:
        """What an article of the message is called."""
        return f"{self.source.snapshot.name}{self.number}{behind}"

    def article(self, behind: str = "") -> ArticleId:
        """The identifier of an article of the message."""
        return ArticleId(identity(self.source.snapshot.id, f"{self.number}{behind}"))


def mail_articles(source: Source) -> Extraction:
    """The articles of a message, and what is the matter with it."""
    lines = lined(source.content)
    found = list(_of_message(Message(source, entity_of(lines), lines=lines)))
    articles = tuple(item for item in found if isinstance(item, Article))
    problems = tuple(item for item in found if isinstance(item, Problem))
    return articles, problems or (() if articles else (problem(source.snapshot.name, "the mail holds no text"),))


def _of_message(message: Message) -> Iterator[Found]:
    entity = message.entity
    if entity.kind() in SEALED:
        yield locked(message.name())
        return
    texts = choice(message.source.content, entity)
    seen = "\n".join(text.seen() for text in texts)
    if ENCRYPTED.match(seen):
        yield locked(message.name())
    elif seen.strip():
        yield from _text(message, texts, seen)
    yield from unread(message.name(), message.source.content, entity, texts)
    chosen = {text.entity.start for text in texts}
    others = [leaf for leaf in leaves(entity) if leaf.start not in chosen]
    number = 0
    for leaf in others:
        if _is_attached(leaf):
            number += 1
            yield from _attached(message, leaf, f"#{number}")


def _is_attached(leaf: Entity) -> bool:
    """Whether it is an attachment that may be a report; the other form of the same text is none."""
    kind = leaf.kind()
    if leaf.deep or leaf.torn or leaf.is_packed_otherwise() or kind.startswith(NO_REPORT):
        return False
    return kind not in READ or leaf.is_attached()


def _text(message: Message, texts: tuple[Text, ...], seen: str) -> Iterator[Found]:
    """The article of the message's own text."""
    headers, first = message.entity.headers, texts[0]
    answers = is_answer(headers.value("Subject"))
    passed = Passed() if answers else passed_on(seen)
    title = title_of(headers.value("Subject")) or title_of(passed.subject)
    capture = captured(headers, message.source.capture)
    known = Known(
        title=title, outlet=outlet_of(headers, passed), authors=authors_of(headers, passed),
        address=_address(headers.value("Archived-At")), language=headers.value("Content-Language").split(",")[0],
        published=tuple(dict.fromkeys(dates_of(headers, passed))), capture=capture, is_report=False,
        limit=capture.moment.date() + SLACK if capture.moment and capture.way == "mail" else None,
    )  # fmt: skip
    sheet = Sheet(message.source.snapshot, message.article(), message.name(), first.decoded.charset)
    first_rules = (answered,) if answers else (words_above,) if passed != Passed() else ()
    rules = [(*first_rules, *(IN_PAGE if text.is_page else IN_PLAIN)) for text in texts]
    passages = [*_subject(message, title, first.decoded.charset)]
    passages += [
        Passage((text.origin,), "markup" if text.is_page else _form(text), rules=rule)
        for text, rule in zip(texts, rules, strict=True)
    ]
    yield composed(sheet, passages, known)
    for text in texts:
        yield from replaced_problem(message.name(), text.decoded)
        yield from damaged(message.name(), text)


def _form(text: Text) -> Form:
    """Whether the lines of a plain text say which of them go on (RFC 3676)."""
    headers = text.entity.headers
    if headers.parameter("format").lower() != "flowed":
        return "mail"
    return "delsp" if headers.parameter("delsp").lower() == "yes" else "flowed"


def _subject(message: Message, title: str, charset: str) -> Iterator[Passage]:
    """The field of the title, where the subject is written in plain letters; other spellings stand in no text."""
    content, entity = message.source.content, message.entity
    for found in SUBJECT.finditer(message.lines, message.begin, entity.start):
        raw = found[1].decode("latin-1")
        is_plain = raw.isascii() and raw.encode(charset, "replace") == raw.encode()
        start = raw.find(title[:OPENING]) if title and is_plain else -1
        if start >= 0 and " ".join(raw[start:].split()) == title:
            begin = found.start(1) + start
            origin = Origin(begin.__add__, "plain", raw[start:], content, "ascii")
            yield Passage((origin,), "line", "title")
        return


def _address(value: str) -> str:
    address = value.strip("<> ")
    return address if address.startswith(("http://", "https://")) else ""


def _attached(message: Message, leaf: Entity, number: str) -> Iterator[Found]:
    """The article of an attachment, or a line on it."""
    kind, content = leaf.kind(), message.source.content
    if kind == "message/rfc822" and leaf.coding().lower() in {"", "7bit", "8bit", "binary"}:
        if message.depth >= MOST_MAILS:
            yield too_deep(message.name(number), leaf, "mails within mails", MOST_MAILS)
            return
        inner = entity_of(message.lines, leaf.start, leaf.end)
        deeper = message.number + number, message.depth + 1
        yield from _of_message(Message(message.source, inner, *deeper, leaf.start, message.lines))
        return
    if kind in READ:
        yield from _report(message, text_of(content, leaf), number)
        return
    yield unread_attachment(message.name(number), leaf)


def _report(message: Message, text: Text, number: str) -> Iterator[Found]:
    """The article of an attached page or text."""
    source, own, name = message.source, message.article(number), message.name(number)
    capture = captured(message.entity.headers, source.capture)
    if text.is_page:
        day = capture.moment.date() if capture.moment else None
        saved = Saved(source.snapshot, own, name, text.decoded.text, text.decoded.charset, text.origin, "", day)
        found, problems = page_articles(saved)
        yield from problems
        for one in found:
            yield replace(one, capture=capture)
    else:
        words = text.decoded.text
        article = article_of_text(
            words, snapshot=source.snapshot, identifier=own, runs=runs_of([(words, 0, len(words))], text.origin),
            charset=text.decoded.charset,
        )  # fmt: skip
        yield replace(article, name=name, capture=capture)
    yield from replaced_problem(name, text.decoded)
    yield from damaged(name, text)
