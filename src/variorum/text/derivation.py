"""Derivation: the verbs that a noun may be made from, by its ending."""

from __future__ import annotations

from collections.abc import Iterator

# Endings of English nouns of action with what stands in their place in the verb (Marchand, Categories and Types of
# Present-Day English Word-Formation, chapter 4); the longest first.
ENDINGS = (
    ("ification", ("ify",)), ("isation", ("ise",)), ("ization", ("ize",)), ("uction", ("uce", "uct")),
    ("ission", ("it",)), ("ension", ("end",)), ("ption", ("be", "pt")), ("ation", ("ate", "e", "")),
    ("ition", ("e", "ite", "it")), ("ssion", ("ss", "d", "de")), ("sion", ("d", "de", "se", "t")),
    ("tion", ("t", "te")), ("ment", ("",)), ("ance", ("", "e")), ("ence", ("", "e")), ("ery", ("", "e")),
    ("ing", ("", "e")), ("ure", ("", "e")), ("age", ("", "e")), ("al", ("", "e")), ("ee", ("", "e", "ate")),
    ("th", ("",)), ("y", ("",)), ("t", ("",)),
)  # fmt: skip
SHORTEST = 3  # letters of a verb


def verbs_of(noun: str) -> Iterator[str]:
    """Verbs that the noun may be derived from, itself first ("attack"), then by its ending ("arrival": "arrive")."""
    yield noun
    for ending, replacements in ENDINGS:
        if noun.endswith(ending):
            bare = noun[: -len(ending)]
            for replacement in replacements:
                if len(bare + replacement) >= SHORTEST:
                    yield bare + replacement
            if len(bare) > SHORTEST and bare[-1] == bare[-2]:
                yield bare[:-1]
