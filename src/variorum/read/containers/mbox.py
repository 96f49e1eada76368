"""Mailboxes: the messages of an mbox file (RFC 4155), bytes as they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from variorum.read.limits import LARGEST_MAIL, too_large
from variorum.read.opened import Opened
from variorum.records.article import snapshot_of
from variorum.records.capture import Capture
from variorum.records.problem import Problem
from variorum.records.source import Source

ENVELOPE = b"From "
FIELD = re.compile(rb">?[!-9;-~]{1,76}:|>From ")
LONGEST_LINE = 1_000_000  # bytes that are looked at together; RFC 5322 allows 998, attachments in one line exist


class Message(NamedTuple):
    """One message: its number from 1, the byte at which its head begins, how long it is and what is in it."""

    number: int
    byte: int
    size: int
    content: bytes | None  # None for a message that is too large


def messages(file: Opened) -> Iterator[Source | Problem]:
    """Each message of the mailbox as a mail of its own."""
    box = file.hash()
    for message in split(file.stream):
        name = f"{file.name}#{message.number}"
        if message.content is None:
            yield too_large(name, message.size)
        elif message.content.strip():
            yield Source(
                snapshot=snapshot_of(name, message.content, "message/rfc822"),
                content=message.content,
                capture=Capture(
                    way="mail", container=file.name, container_hash=box, place=f"message at byte {message.byte}"
                ),
            )


def split(stream: BinaryIO) -> Iterator[Message]:
    """The messages in their order.

    A line "From …" parts two of them where the head of a message follows it: software that does not mark such lines
    in a message's words leaves them before anything else.
    """
    number = start = size = 0
    pieces: list[bytes] = []
    for at, line, is_start in _lines(stream):
        if is_start:
            if number:
                yield _message(number, start, size, pieces)
            number, start, size, pieces = number + 1, at + len(line), 0, []
        elif number:
            size += len(line)
            if size <= LARGEST_MAIL:
                pieces.append(line)
            else:
                pieces.clear()
    if number:
        yield _message(number, start, size, pieces)


def _message(number: int, start: int, size: int, pieces: list[bytes]) -> Message:
    if size > LARGEST_MAIL:
        return Message(number, start, size, None)
    content = b"".join(pieces)
    # The empty line before the next "From …" belongs to the mailbox, not to the message.
    for end in (b"\r\n\r\n", b"\n\n"):
        if content.endswith(end):
            content = content[: -len(end) // 2]
            break
    return Message(number, start, len(content), content)


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes, bool]]:
    """Each line with the byte at which it begins and whether a message begins with it."""
    at, line, fresh = 0, stream.readline(LONGEST_LINE), True
    while line:
        after = stream.readline(LONGEST_LINE)
        yield at, line, fresh and line.startswith(ENVELOPE) and FIELD.match(after) is not None
        at, fresh, line = at + len(line), line.endswith(b"\n"), after
