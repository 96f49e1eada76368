"""Digests: whether the bytes of a record are those that its maker counted."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator

from variorum.read.containers.http import dechunked
from variorum.read.containers.record import Record

PAYLOAD = "warc-payload-digest"
KNOWN = {"sha1": hashlib.sha1, "sha256": hashlib.sha256, "md5": hashlib.md5, "sha512": hashlib.sha512}


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
        return bare.upper() == base64.b32encode(digest).decode().rstrip("=")
    return bare == base64.b64encode(digest).decode().rstrip("=")
