"""Letter: what a message says of itself: subject, sender, day, list, and how it came."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from msgspec.structs import replace

from variorum.records.article import DateCandidate
from variorum.records.capture import Capture
from variorum.steps.extract.formats.composed import people
from variorum.steps.extract.formats.mail.frames import HEADER, LONGEST_HEAD
from variorum.steps.extract.formats.mail.headers import Headers, Person, writer
from variorum.steps.extract.formats.moments import candidates, exact
from variorum.steps.extract.formats.wrapped import FORWARDED
from variorum.steps.extract.outlet import Named, is_known, outlet_of_address
from variorum.steps.extract.reading import is_person

PREFIX = re.compile(
    r"(?:\s*(?:fwd?|re|aw|wg|tr|rv|sv|vs|enc|i)\s*(?:\[\d{1,3}\]|\(\d{1,3}\))?\s*:|\s*\[fwd?:)+\s*", re.IGNORECASE
)
LIST_TAG = re.compile(r"^\[[^\]]{1,40}\]\s+(?=\S)")
LIST_NAME = re.compile(r"\s*\"?([^\"<]*?)\"?\s*<")
KEPT = ("From", "Subject", "Message-ID", "Date", "List-Id")  # headers that are kept with the capture, and Received
BULK = ("List-Id", "List-Unsubscribe", "List-Post", "Feedback-ID")
FROM_DESK = re.compile(
    r"^(.{2,60}?)\s+(?:from|at|via|@|\||[-–—•:])\s+(.{2,60})$|^(.{2,60}?)\s*,\s+(.{2,60})$", re.IGNORECASE
)
WEBMAIL = frozenset(  # hosts whose addresses name no outlet: the large providers for everybody
    """gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com aol.com icloud.com me.com
    mac.com proton.me protonmail.com pm.me gmx.com gmx.net gmx.de web.de mail.ru yandex.ru yandex.com zoho.com
    fastmail.com mail.com tutanota.com tuta.com qq.com 163.com 126.com naver.com orange.fr free.fr
    laposte.net""".split()
)
ANSWER = re.compile(r"\s*(?:re|aw|sv|vs|antw|odp)\s*(?:\[\d{1,3}\])?\s*:", re.IGNORECASE)
HEAD = re.compile(  # as Outlook prints it: no line says that it is a forwarded mail
    r"^[ \t*>]*From\s*:[^\n]{1,200}\n{1,3}(?:[^\n]{0,200}\n{1,3}){0,2}?[ \t*>]*(?:Sent|Date)\s*:",
    re.IGNORECASE | re.MULTILINE,
)
SHOWN = 6000  # characters of a text that are searched for forwarded headers


class Passed(NamedTuple):
    """The headers of the mail that was passed on, as they are printed in the text."""

    sender: Person = Person("", "")
    stated: str = ""
    subject: str = ""


def title_of(subject: str) -> str:
    """The subject without "Fwd:", "Re:" and the tag of a list."""
    plain = PREFIX.match(subject)
    bare = subject[plain.end() :] if plain else subject
    if plain and "[" in plain.group()[-6:] and bare.endswith("]"):
        bare = bare[:-1]
    return LIST_TAG.sub("", bare).strip()


def is_bulk(headers: Headers) -> bool:
    """Whether a list or a service sent it to many."""
    return any(headers.value(name) for name in BULK) or headers.value("Precedence").lower() in {"bulk", "list"}


def is_answer(subject: str) -> bool:
    """Whether the mail answers another."""
    return bool(ANSWER.match(subject))


def passed_on(text: str) -> Passed:
    """What the forwarded headers say, empty where nothing was forwarded."""
    shown = text[:SHOWN]
    mark = FORWARDED.search(shown)
    head = HEAD.search(shown)
    if not mark and not head:
        return Passed()
    begin = mark.end() if mark else head.start() if head else 0
    found: dict[str, str] = {}
    for name, value in HEADER.findall(text[begin : begin + LONGEST_HEAD]):
        found.setdefault(name.lower(), value.strip("* \t"))
    stated = found.get("date", "") or found.get("sent", "")
    return Passed(writer(found.get("from", "")), stated, found.get("subject", ""))


def outlet_of(headers: Headers, passed: Passed) -> Named:
    """Who published: of what was passed on its sender; else the sender of a list, or of any mail that has a host."""
    if passed.sender != Person("", ""):
        return _of_person(passed.sender, "sender of the forwarded mail")
    sender = writer(headers.value("From"))
    named = _of_person(sender, "From of the mail")
    if is_bulk(headers) and (not named.name or named.evidence.startswith("address")):
        listed = LIST_NAME.match(headers.value("List-Id"))
        if listed and listed[1].strip():
            return Named(listed[1].strip(), "List-Id of the mail")
    return named


def _of_person(sender: Person, evidence: str) -> Named:
    """The outlet of a sender: the known one at the host, the name that is shown, else what the host spells."""
    address = "" if sender.host in WEBMAIL or not sender.host else f"https://{sender.host}/"
    if address and is_known(address):
        return outlet_of_address(address)
    _, desk = _split(sender.name)
    name = desk or ("" if _persons(sender.name) else sender.name)
    if name and "@" not in name:
        return Named(name, evidence)
    return outlet_of_address(address)


def _split(name: str) -> tuple[str, str]:
    """A person and the outlet behind: "Ada Quill from The Heron"; two empty texts where it is not both."""
    found = FROM_DESK.match(name)
    if not found:
        return "", ""
    person, desk = (found[1], found[2]) if found[1] else (found[3], found[4])
    return (person, desk) if people([person]) else ("", "")


def authors_of(headers: Headers, passed: Passed) -> tuple[str, ...]:
    """The persons who wrote: the sender of what was passed on, of a list, or of the mail."""
    sender = passed.sender if passed.sender != Person("", "") else writer(headers.value("From"))
    person, _ = _split(sender.name)
    return tuple(name for name in _persons(person or sender.name) if is_person(name))


def _persons(name: str) -> tuple[str, ...]:
    """The persons that the sender's name names; "The Crier" is none."""
    return () if name.lower().startswith("the ") else people([name])


def dates_of(headers: Headers, passed: Passed) -> Iterator[DateCandidate]:
    """The day of the forwarded mail and that of the mail, which is in doubt where it only passed something on."""
    if passed.stated:
        yield from candidates(passed.stated, "Date of the forwarded mail")
    for found in candidates(headers.value("Date"), "Date of the mail"):
        forwarded = passed != Passed()
        yield replace(found, method="page text") if forwarded else found


def captured(headers: Headers, capture: Capture) -> Capture:
    """How the mail came: when it was sent, or taken in by the last server, with its telling headers."""
    sent, taken = exact(headers.value("Date")), _received(headers)
    moment, evidence = (sent, "Date of the mail") if sent else (taken, "last Received of the mail")
    kept = [(name, headers.value(name)) for name in KEPT]
    received = headers.value("Received")
    return replace(
        capture, way="mail", moment=moment or capture.moment,
        evidence=evidence if moment else capture.evidence,
        headers=tuple((name, value) for name, value in (*kept, ("Received", received)) if value),
    )  # fmt: skip


def _received(headers: Headers) -> datetime | None:
    """When the last server took it in; each server sets its line above the others."""
    return exact(headers.value("Received").rpartition(";")[2].strip())
