"""Outlet: who published, as the text's own lines or the address say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from wordfreq import zipf_frequency

from variorum.records.article import Part
from variorum.steps.extract.lines.imprints import imprint
from variorum.steps.extract.lines.mastheads import OUTLET_LINE, is_masthead, is_name, is_outlet_line
from variorum.tables.agencies import agency_names
from variorum.tables.local_time import may_be_english
from variorum.tables.outlets import outlet_of_host

HOST = re.compile(r"(?:https?:)?//(?:[^/?#@\s]*@)?([\w.-]+)", re.IGNORECASE)
SUFFIXES = frozenset("co com org net gov edu ac".split())  # second-level labels under a country's own
COMMON_WORD = 2.8  # Zipf; once in 1.6 million words. Below it a stretch of letters is hardly a word of a name
PLATFORMS = frozenset(
    "blogspot wordpress medium substack tumblr facebook twitter x telegram t youtube archive web "
    "livejournal wixsite".split()
)  # the host of many writers names none of them
STAFF = re.compile(
    r"(?<!\w)(?>(?:by )?)(?P<name>(?-i:[A-Z])[\w.&'’-]*(?: [A-Z][\w.&'’-]*){0,4}) (?:Staff|Newsroom|News Desk|Web Desk|"
    r"Editorial Board|Editors|(?P<role>Reporter|Correspondent|Staff Writers?))\b",
    re.IGNORECASE,
)
SUPPORT = re.compile(
    r"(?:Support|Donate to|Subscribe to|Help|About|"
    r"Contact) (?P<name>(?:[Tt]he )?[A-Z][\w.&'’-]*(?: [A-Z][\w.&'’-]*){0,4})\s*[!.:]?"
)
OURS = re.compile(
    r"\b(?:journalists|newsroom|staff|readers|reporters|team) (?:of|"
    r"at) (?P<name>(?:[Tt]he )?[A-Z][\w.&'’-]*(?: [A-Z][\w.&'’-]*){0,4})"
)
DOTTED = r"[\w&'’-]*+(?:\.[\w&'’-]++)*"  # a point inside a word, none that ends a sentence
RIGHTS = re.compile(
    r"(?:©|\(c\)|"
    r"copyright)\s*(?:©\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?)?,?\s*"
    rf"(?P<name>(?-i:(?:The )?[A-Z]){DOTTED}(?: (?-i:[A-Z]){DOTTED}){{0,4}})",
    re.IGNORECASE,
)
SHOWN = 2000  # characters of a part that are searched for a name
NAMING = (("donation", SUPPORT), ("donation", OURS), ("byline", STAFF), ("legal", RIGHTS), ("footer", RIGHTS))
HEAD = frozenset({"title", "date", "byline", "deck"})
ENDS = frozenset({"title", "byline"})
WITH_DAY = frozenset({"date", "byline"})
END = re.compile(r", | [|–—-] ")
PATH = re.compile(r"[|>»›·•]")
TOLD = "told {name}"  # an outlet speaks of itself in this way
SEEN = "seen by {name}"
MOST_LINES = 20  # of a part above the title that are tried; each is looked up in the whole text
NO_NAME = frozenset("By Us Our Editorial Staff All Rights Reserved Independent Journalism Now Today News Local".split())


class Named(NamedTuple):
    """An outlet and what names it."""

    name: str = ""
    evidence: str = ""


def outlet_of_text(text: str, parts: Sequence[Part]) -> Named:
    """The outlet that an appeal, a byline, the rights, a line of the head or the saved address name."""
    named = outlet_of_notices(text, parts)
    named = named if named.name else _masthead(text, parts)
    return named if named.name else _own_address(text, parts)


def outlet_of_notices(text: str, parts: Sequence[Part]) -> Named:
    """The outlet that an appeal, a byline or the rights name."""
    for kind, pattern in NAMING:
        for part in parts:
            found = pattern.search(text[part.start : min(part.end, part.start + SHOWN)]) if part.kind == kind else None
            if found and _names_outlet(found):
                return Named(found["name"][:1].upper() + found["name"][1:], found.group().strip())
    return Named()


def _names_outlet(found: re.Match[str]) -> bool:
    """Whether it is a name, none of an agency, and not the field that a reporter writes on: "Health Correspondent"."""
    name = found["name"]
    if set(name.split()) & NO_NAME or name in agency_names():
        return False
    return not found.groupdict().get("role") or is_masthead(name)


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


def _masthead(text: str, parts: Sequence[Part]) -> Named:
    """The line above the title or right below it that reads like an outlet's name, or that somebody "told"."""
    for at, part in enumerate(parts):
        if part.kind in HEAD:
            if part.kind in ENDS and (name := _at_end(text[part.start : part.end])):
                return Named(name, f"at the end of the {part.kind}")
            if part.kind in WITH_DAY and (name := _with_day(text[part.start : part.end])):
                return Named(name, "printed at the head of the text, with the day")
            continue  # the outlet's line may stand below
        if part.kind != "navigation":
            return Named()
        heads = at + 1 < len(parts) and parts[at + 1].kind == "navigation" and part.reason == OUTLET_LINE
        shown = text[part.start : part.end].splitlines()[:MOST_LINES]
        for name in (PATH.split(line)[0].strip() for line in shown):
            if is_masthead(name) or is_outlet_line(name) or (heads and is_name(name)):
                return Named(name, "printed at the head of the text")
            if name[:1].isupper() and len(name) > 2 and (own := _own_words(name, text)):
                return Named(name, f'above the title; "{own}"')
    return Named()


def _own_words(name: str, text: str) -> str:
    """The words in which the outlet of this name speaks of itself, in full or as "the" and its last word."""
    short = name.rsplit(" ", 1)[-1] if is_name(name) and " " in name else name
    ways = (TOLD.format(name=name), *(way.format(name=f"the {one}") for one in (name, short) for way in (TOLD, SEEN)))
    return next((way for way in ways if re.search(rf"\b{re.escape(way)}\b", text)), "")


def _with_day(words: str) -> str:
    """The outlet that stands in one line with the day: "The Daily Heron, 13 May 2031"."""
    found = (imprint(line) for line in words.splitlines()[:MOST_LINES])
    return next((one.outlet for one in found if one and one.outlet), "")


def _at_end(words: str) -> str:
    """The outlet behind the last comma or dash: "Dam breaks - The Daily Heron", "By Jane Doe, The Daily Heron"."""
    pieces = END.split(words)
    return pieces[-1] if len(pieces) > 1 and is_outlet_line(pieces[-1]) else ""


def _own_address(text: str, parts: Sequence[Part]) -> Named:
    for part in parts:
        if part.kind == "other" and "address that the text" in part.reason:
            address = re.search(r"(?:https?://|www\.)[^\s<>]+", text[part.start : part.end])
            if address:
                return outlet_of_address(address.group() if "//" in address.group() else f"//{address.group()}")
    return Named()
