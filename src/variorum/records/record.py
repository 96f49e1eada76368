"""The frozen noun that every record is: immutable, compared by content, written as canonical bytes."""

from __future__ import annotations

from hashlib import blake2b
from typing import TypeVar, dataclass_transform

import msgspec

R = TypeVar("R", bound="Record")


@dataclass_transform(frozen_default=True, field_specifiers=(msgspec.field,))
class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An immutable value; fields hold numbers, texts, dates, other records and tuples of these."""


def canonical(record: object) -> bytes:
    """Bytes of the record as JSON in one fixed form: equal records give equal bytes, on any machine."""
    return msgspec.json.encode(record, order="deterministic")


def restore(content: bytes, kind: type[R]) -> R:
    """The record of the given kind that `canonical` wrote; raises `msgspec.ValidationError` for any other bytes."""
    return msgspec.json.decode(content, type=kind)


def identity(*parts: str | bytes) -> str:
    """Sixteen hexadecimal digits that stand for the parts: the same on every machine, in every run."""
    digest = blake2b(digest_size=8)
    for part in parts:
        raw = part.encode() if isinstance(part, str) else part
        digest.update(len(raw).to_bytes(8, "big") + raw)
    return digest.hexdigest()
