"""Outlet: who published, as the address says."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from wordfreq import zipf_frequency

from variorum.tables.local_time import may_be_english
from variorum.tables.outlets import outlet_of_host

HOST = re.compile(r"(?:https?:)?//(?:[^/?#@\s]*@)?([\w.-]+)", re.IGNORECASE)
SUFFIXES = frozenset("co com org net gov edu ac".split())  # second-level labels under a country's own
COMMON_WORD = 2.8  # Zipf; once in 1.6 million words. Below it a stretch of letters is hardly a word of a name
PLATFORMS = frozenset(
    "blogspot wordpress medium substack tumblr facebook twitter x telegram t youtube archive web "
    "livejournal wixsite".split()
)  # the host of many writers names none of them


class Named(NamedTuple):
    """An outlet and what names it."""

    name: str = ""
    evidence: str = ""


def outlet_of_address(address: str) -> Named:
    """The outlet at the address: by the table, else by the words that its host is made of, else the host."""
    found = HOST.match(address)
    if not found:
        return Named()
    host = found[1].lower().removeprefix("www.")
    if known := outlet_of_host(host):
        return Named(known, f"address {host}")
    label = site_label(host)
    if not label or label in PLATFORMS:
        return Named("" if label in PLATFORMS and host.count(".") < 2 else host, f"address {host}")
    words = split_words(label) if may_be_english(address) else ()
    return Named(" ".join(word.capitalize() for word in words) if len(words) > 1 else host, f"address {host}")


def is_known(address: str) -> bool:
    """Whether the table of outlets has the address."""
    found = HOST.match(address)
    return found is not None and bool(outlet_of_host(found[1].lower().removeprefix("www.")))


def site_label(host: str) -> str:
    """The label of the host that stands for the site: "heron" of "www.heron.co.uk"."""
    labels = [label for label in host.split(".") if label]
    if len(labels) > 1:
        labels.pop()
    if len(labels) > 1 and labels[-1] in SUFFIXES:
        labels.pop()
    return labels[-1] if labels else ""


@lru_cache(maxsize=1024)
def split_words(label: str) -> tuple[str, ...]:
    """The English words that the letters of the label are, () where they are none: the split into the commonest."""
    if not label.isascii() or len(label) > 40:
        return ()
    pieces = [piece for piece in label.split("-") if piece]
    split = [_best_split(piece) for piece in pieces]
    return tuple(word for words in split for word in words) if all(split) else ()


def _best_split(letters: str) -> tuple[str, ...]:
    best: list[tuple[float, tuple[str, ...]]] = [(0.0, ())]
    for end in range(1, len(letters) + 1):
        ways = [
            (best[start][0] + _cost(letters[start:end]), (*best[start][1], letters[start:end]))
            for start in range(max(0, end - 16), end)
        ]
        best.append(min(ways))
    cost, words = best[-1]
    return words if cost < _IMPOSSIBLE else ()


_IMPOSSIBLE = 1000.0


def _cost(word: str) -> float:
    """How unlikely the word is: its rarity, and one for each word so that few long ones win."""
    frequency: float = zipf_frequency(word, "en")
    if frequency < COMMON_WORD or (
        len(word) < 3 and word not in {"of", "in", "on", "to", "my", "us", "uk", "eu", "la"}
    ):
        return _IMPOSSIBLE
    return 12.0 - frequency
