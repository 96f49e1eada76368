"""Given names: which English given names are short forms of which, by the curated list of the package `nicknames`."""

from __future__ import annotations

from functools import lru_cache

from nicknames import NickNamer


@lru_cache(maxsize=1)
def _book() -> NickNamer:
    return NickNamer()


@lru_cache(maxsize=65536)
def is_short_form(left: str, right: str) -> bool:
    """Whether one of two given names is in use as a short form of the other: "Jim" and "James"."""
    one, other = left.lower(), right.lower()
    return other in _book().nicknames_of(one) or one in _book().nicknames_of(other)
