"""Rows of `entities`: the entity of every given mention."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from quality.formats import EntityRow
from quality.product import Identities, Span

MentionKind = Literal["PERSON", "ORG", "GPE", "LOC", "OTHER"]
KINDS: dict[str, MentionKind] = {"PERSON": "PERSON", "ORG": "ORG", "GPE": "GPE", "LOC": "LOC"}  # the rest is OTHER


def mention_kind(given: str) -> MentionKind:
    """The product's kind of a mention of the given type."""
    return KINDS.get(given, "OTHER")


def entities_rows(mentions: Mapping[str, Span], identities: Identities) -> tuple[EntityRow, ...]:
    """A row for each mention; one that lies in no entity is an entity of its own."""
    home = {span: entity.id for entity in identities.entities for span in entity.mentions}
    return tuple(EntityRow(mid=mid, entity=home.get(span, f"alone {mid}")) for mid, span in mentions.items())
