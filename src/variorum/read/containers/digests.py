"""Digests: whether the bytes of a record are those that its maker counted."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator

from variorum.read.containers.http import dechunked
from variorum.read.containers.record import Record

PAYLOAD = "warc-payload-digest"
KNOWN = {"sha1": hashlib.sha1, "sha256": hashlib.sha256, "md5": hashlib.md5, "sha512": hashlib.sha512}
LETTERS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"  # of base32 (RFC 4648, 6), of the values 0 to 31
DIGITS = b"0123456789abcdefghijklmnopqrstuv"  # of the same values in Python's numbers to base 32
TABLE = bytes.maketrans(LETTERS + LETTERS.lower(), DIGITS * 2)
AMONG = frozenset(LETTERS + LETTERS.lower())


def differs(record: Record, raw: bytes, content: bytes) -> bool:
    """Whether a digest is given that none of the ways in which archivers count gives for these bytes.

    WARC 1.1 counts the payload behind the transfer coding; some software counts it with the coding, or undone.
    """
    payload = record.header(PAYLOAD)
    name, _, value = (payload or record.header("warc-block-digest")).partition(":")
    maker = KNOWN.get(name.strip().lower().replace("-", ""))
    if maker is None or not value:
        return False
    ways = _payloads(raw, content) if payload else (record.block or b"",)
    return not any(_is(value.strip(), maker(way, usedforsecurity=False).digest()) for way in ways)


def _payloads(raw: bytes, content: bytes) -> Iterator[bytes]:
    """The payload as it was sent, without the transfer coding, and without any; each only when it is asked for."""
    yield raw
    if (sent := dechunked(raw).content) != raw:
        yield sent
    if content not in (raw, sent):
        yield content


def _is(value: str, digest: bytes) -> bool:
    """Whether the value is the digest in base 32, 16 or 64."""
    bare = value.rstrip("=")
    if len(bare) == 2 * len(digest):
        return bare.lower() == digest.hex()
    if len(bare) == -(-8 * len(digest) // 5):
        return _of_base32(bare.encode("ascii", "replace")) == int.from_bytes(digest, "big") << (-8 * len(digest) % 5)
    return bare == base64.b64encode(digest).decode().rstrip("=")


def _of_base32(bare: bytes) -> int:
    """The number that the letters stand for, -1 where others are among them.

    Python's own reader of numbers is several times as fast as its base32, and takes digits of another alphabet.
    """
    return int(bare.translate(TABLE), 32) if AMONG.issuperset(bare) else -1
