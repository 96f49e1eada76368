"""Channel: what a feed says of all its items: who publishes it and in which language."""

from __future__ import annotations

import re

from variorum.steps.extract.outlet import HOST, Named, is_known, outlet_of_address, site_label

SEPARATOR = re.compile(r"\s+[|–—»«·•:-]+\s+|\s*[»|]\s*")
FEED_WORDS = re.compile(
    r"^(?:rss(?: feed)?|feed|latest(?: news)?|news)(?: (?:of|from|for|by)|:| -) |"
    r"[\s:–—-]+(?:rss(?: feed| 2\.0)?|atom|feed)s?$",
    re.IGNORECASE,
)
LONGEST_OUTLET = 60  # characters


def outlet_of(title: str, address: str, evidence: str = "title of the feed") -> Named:
    """The outlet by the table of hosts, by the piece of the title that the host spells, or by the title."""
    by_host = outlet_of_address(address)
    if by_host.name and is_known(address):
        return by_host
    pieces = [piece for piece in (FEED_WORDS.sub("", one).strip() for one in SEPARATOR.split(title)) if piece]
    spelled = next((piece for piece in pieces if _spells(piece, address)), "")
    name = spelled or (pieces[0] if len(pieces) == 1 else "")
    if name and len(name) <= LONGEST_OUTLET:
        return Named(name, evidence)
    if by_host.name:
        return by_host
    return Named(pieces[0], evidence) if pieces and len(pieces[0]) <= LONGEST_OUTLET else Named()


def _spells(piece: str, address: str) -> bool:
    """Whether the letters of the piece are those of the host."""
    host = HOST.match(address)
    label = re.sub(r"[\W_]", "", site_label(host[1].lower())) if host else ""
    letters = re.sub(r"[\W_]", "", piece.lower())
    return bool(label) and label in {letters, letters.removeprefix("the")}
