"""Mail: messages, mailboxes and pages saved as MHTML, known by the lines of their heads."""

from __future__ import annotations

import re

FIELD = re.compile(rb"^([!-9;-~]{1,76}):", re.MULTILINE)
HEAD_END = re.compile(rb"\r?\n\r?\n")
ENVELOPE = re.compile(rb"From [^\r\n]{1,400}\r?\n(?:>?[!-9;-~]{1,76}:|>From )")
RELATED = re.compile(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
# Lines that only a machine writes, RFC 5322 and 2045; a pasted text may well begin with "Date:" or "From:".
BY_MACHINES = frozenset({b"received", b"message-id", b"mime-version", b"return-path", b"delivered-to",
                         b"dkim-signature", b"x-mozilla-status", b"content-transfer-encoding"})  # fmt: skip
ON_THE_WAY = frozenset({b"received", b"return-path", b"delivered-to", b"dkim-signature", b"to"})  # only of sent mail
BY_PEOPLE = frozenset({b"from", b"to", b"cc", b"subject", b"date", b"reply-to", b"sender"})
ENOUGH = 2  # fields of a head


def is_mailbox(head: bytes) -> bool:
    """Whether a mailbox begins here: a line "From …", and under it the head of a message."""
    return ENVELOPE.match(head) is not None


def is_saved_page(head: bytes) -> bool:
    """Whether a page saved as MHTML begins here; a sent mail of related parts is none."""
    top = _top(head)
    return bool(RELATED.search(top)) and not _fields(top) & ON_THE_WAY and FIELD.match(top) is not None


def is_message(head: bytes, *, named_so: bool) -> bool:
    """Whether a mail begins here; where its name says so, lines that people write are enough."""
    top = _top(head)
    if not FIELD.match(top):
        return False
    fields = _fields(top)
    if len(fields & (BY_MACHINES | BY_PEOPLE)) < ENOUGH:
        return named_so and bool(fields & (BY_MACHINES | BY_PEOPLE))
    return named_so or bool(fields & BY_MACHINES)


def _top(head: bytes) -> bytes:
    """The lines before the first empty one; some old programs end all with CR alone."""
    head = head if b"\n" in head else head.replace(b"\r", b"\n")
    end = HEAD_END.search(head)
    return head[: end.start() + 1] if end else head


def _fields(top: bytes) -> frozenset[bytes]:
    return frozenset(field.lower() for field in FIELD.findall(top))
