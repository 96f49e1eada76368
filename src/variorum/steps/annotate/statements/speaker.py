"""Speaker: who says it, as far as the words tell."""

from __future__ import annotations

from typing import NamedTuple

from variorum.records.annotation import LinkHow, LinkKind


class Speaker(NamedTuple):
    """A speaker as shown, its kind, the place of the words, and the lemma of their head."""

    name: str
    kind: LinkKind
    at: int
    paragraph: int
    lemma: str
    plural: bool = False
    how: LinkHow = "stated"  # presumed where a pronoun, or a description that names nobody, was worked out
    rivals: tuple[str, ...] = ()  # the others whom the pronoun may mean; all of them where the name is left open
