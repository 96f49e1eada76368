"""Page: the passages that are printed on an exported HTML page, read from the page as a browser shows it."""

from __future__ import annotations

import json
import re
from hashlib import sha256
from html.parser import HTMLParser
from typing import NamedTuple

from variorum.errors import NotVerified
from variorum.verify.document import Json

SEAL = re.compile(r'<script type="application/json" id="variorum-seal">([^<]*)</script>')
HASH = re.compile(rb'"variorum/page","version":1,"program":"[^"]*","sha256":"([0-9a-f]{64})"')
ADDRESS = re.compile(r"(.*):(\d+)-(\d+)", re.DOTALL)


class Printed(NamedTuple):
    """A passage on the page: which report, where in it, and the words."""

    name: str
    start: int
    end: int
    words: str


def seal_of(page: str) -> dict[str, Json]:
    """The data at the end of the page; raises `NotVerified` where it is missing."""
    found = SEAL.findall(page)
    if len(found) != 1:
        raise NotVerified("the page bears no seal: it was not written by `variorum`, or its seal was cut off")
    try:
        data = json.loads(found[0])
    except (ValueError, RecursionError) as error:
        raise NotVerified(f"the page's seal is broken: {error}") from error
    if not isinstance(data, dict) or data.get("format") != "variorum/page" or data.get("version") != 1:
        raise NotVerified("the page has a seal that this program does not know")
    return data


def is_sealed(content: bytes) -> bool:
    """Whether the page is, byte for byte, as it was written."""
    seals = list(HASH.finditer(content))
    if len(seals) != 1:
        return False
    start, end = seals[0].span(1)
    return sha256(content[:start] + b"0" * 64 + content[end:]).hexdigest().encode() == seals[0][1]


def printed(page: str) -> list[Printed]:
    """All passages in the page's list of passages."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return reader.found


def folded(name: str) -> str:
    """The name without what a page shows by other characters."""
    return "".join(one for one in name if one.isalnum())


class _Reader(HTMLParser):
    """Collects, inside the list of passages, what stands in <code> and what stands in <mark>."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Printed] = []
        self._inside = False
        self._open = ""
        self._texts = {"code": "", "mark": ""}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "ol" and ("class", "passages") in attrs:
            self._inside = True
        elif tag == "li":
            self._texts = {"code": "", "mark": ""}
        elif tag in self._texts:
            self._open = tag

    def handle_endtag(self, tag: str) -> None:
        if tag == "ol":
            self._inside = False
        elif tag == self._open:
            self._open = ""
        elif tag == "li" and self._inside:
            self._close()

    def handle_data(self, data: str) -> None:
        if self._open and self._inside:
            self._texts[self._open] += data

    def _close(self) -> None:
        place = ADDRESS.fullmatch(self._texts["code"])
        if place is None:
            raise NotVerified(f"a passage of the page names no place: “{self._texts['mark']}”")
        self.found.append(Printed(place[1], int(place[2]), int(place[3]), self._texts["mark"]))
