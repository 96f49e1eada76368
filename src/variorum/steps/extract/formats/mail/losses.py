"""Losses: what of a message is not read, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from variorum.records.problem import Problem, Severity
from variorum.steps.extract.formats.mail.choice import READ, Text, told_otherwise
from variorum.steps.extract.formats.mail.mime import DEEPEST, MOST_PARTS, Entity, leaves

WRAPPER = "winmail.dat"  # in which Outlook sends a text and its attachments
TNEF = "application/ms-tnef"
UUENCODED = re.compile(  # POSIX, uuencode: the file's mode and name, then lines without small letters
    r"^begin 0?[0-7]{3} (?P<name>\S[^\r\n]{0,100})\r?\n[ -`]{1,62}\r?$", re.MULTILINE
)


def problem(source: str, reason: str, remedy: str = "", severity: Severity = "failed") -> Problem:
    """A line on what is the matter with a message."""
    return Problem(source=source, reason=reason, remedy=remedy, severity=severity, stage="extract")


def locked(name: str) -> Problem:
    """The line on a message that nobody but its reader can open."""
    return problem(name, "the mail is encrypted", "decrypt it in your mail program and save it again")


def unread(name: str, content: bytes, entity: Entity, texts: Sequence[Text]) -> Iterator[Problem]:
    """A line on each kind of parts of the text that are not read."""
    if entity.torn:
        reason = "the parts of the mail cannot be told apart"
        yield problem(name, reason, "save it again as a whole", "noted" if texts else "failed")
    for leaf in leaves(entity):
        if leaf.is_packed_otherwise() and leaf.kind() in READ:
            reason = f"a part of it is in a transfer coding that is not read: {leaf.coding()}"
            yield problem(name, reason, "save the mail as text in your mail program")
        if leaf.deep:
            yield too_deep(name, leaf, "parts within parts", DEEPEST)
    if entity.clipped:
        reason = f"it has more than {MOST_PARTS} parts, of which the rest is not read"
        yield problem(name, reason, "save what you need of it by itself")
    if told_otherwise(content, entity, texts):
        reason = "its plain text says something else than its page, and only the page is read"
        yield problem(name, reason, "look at both in a mail program", "noted")
    for text in texts:
        for found in islice(UUENCODED.finditer(text.seen()), MOST_PARTS):
            yield unread_file(name, found["name"])
    if texts and texts[0].others:
        reason = f"{texts[0].others} of the parts of its text are in another charset, and are not read"
        yield problem(name, reason, "save the mail as text, in UTF-8")


def too_deep(name: str, leaf: Entity, what: str, deepest: int) -> Problem:
    """The line on what lies below the last part that is opened."""
    below = f"{leaf.end - leaf.start} bytes below that are not"
    reason = f"it is nested too deeply: {what} are read {deepest} deep, and {below}"
    return problem(name, reason, "open it in a mail program, and save what you need of it by itself")


def unread_attachment(name: str, leaf: Entity) -> Problem:
    """The line on an attachment that is no page, text or mail."""
    shown = leaf.filename() or leaf.kind()
    if leaf.kind() == TNEF or shown.lower() == WRAPPER:
        reason = f"the attachment “{shown}” is a form of Outlook's own, which may hold the text; it is not read"
        return problem(name, reason, "unpack it, as programs named tnef do, and add what is in it")
    return unread_file(name, shown)


def unread_file(name: str, shown: str) -> Problem:
    """The line on an attachment that has to be saved by itself."""
    remedy = "save it beside the mail, and add it, too"
    return problem(name, f"the attachment “{shown}” is not read", remedy, "skipped")


def damaged(name: str, text: Text) -> Iterator[Problem]:
    """A line where the coding of the text is damaged."""
    if text.damaged or text.origin.why:
        reason = text.origin.why or "its base64 is damaged; only the text before the damage is read"
        yield problem(name, reason, "save the mail again")
