"""Robots: what a site lets programs ask for (RFC 9309), read once for each site and run."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import NamedTuple

from protego import Protego

from variorum.read.containers.http import body_of
from variorum.read.fetch.addresses import Address
from variorum.read.fetch.exchange import Exchange
from variorum.read.fetch.manners import LONGEST_DELAY

LARGEST = 512_000  # bytes that are read of it: 500 KiB, the least that RFC 9309 (2.5) asks for
MOST_REDIRECTS = 5  # RFC 9309 (2.3.1.2)
FORBIDDEN = "the site's robots.txt asks programs not to fetch this page"
UNKNOWN = "the site's robots.txt cannot be read, so nothing is fetched from it"


class Rules(NamedTuple):
    """What a site allows; no `table` is one that allows everything or, with `closed`, nothing."""

    table: Protego | None = None
    closed: str = ""  # why nothing may be asked for

    def refusal(self, address: Address, agent: str) -> str:
        """Why the page must not be asked for, "" where it may."""
        if self.closed or self.table is None:
            return self.closed
        return "" if self.table.can_fetch(address.whole, product(agent)) else FORBIDDEN

    def delay(self, agent: str) -> float:
        """Seconds that the site wants between two requests, as far as they are honoured."""
        asked = self.table.crawl_delay(product(agent)) if self.table is not None else None
        return min(float(asked or 0.0), LONGEST_DELAY)


def product(agent: str) -> str:
    """The name by which a site's rules call a program: the first word of its user agent (RFC 9309, 2.2.1)."""
    return agent.partition("/")[0].split(" ")[0]


def rules_of(last: Exchange | None) -> Rules:
    """The rules behind the last answer on the way to robots.txt; None where the way led nowhere.

    4xx and too many redirects allow everything; 5xx, 429 and no answer allow nothing (RFC 9309, 2.3.1.3 and 2.3.1.4).
    """
    if last is None or 300 <= last.status < 400 or (400 <= last.status < 500 and last.status != 429):
        return Rules()
    if last.status != 200 or (last.fault is not None and last.cut != "length"):
        if last.fault is not None and not last.status:  # nobody is there, whatever the page
            return Rules(closed=last.fault.reason)
        return Rules(closed=f"{UNKNOWN}: {last.fault.reason if last.fault is not None else f'status {last.status}'}")
    body = body_of(last.body, (("content-encoding", last.header("Content-Encoding")),))
    if body.lost:
        return Rules(closed=f"{UNKNOWN}: {body.problem}")
    return Rules(Protego.parse(body.content[:LARGEST].decode("utf-8", "replace").removeprefix("\ufeff")))


class Book:
    """The rules of all sites that were asked so far; each is asked once, whoever comes first."""

    def __init__(self) -> None:
        self._all = threading.Lock()
        self._locks: dict[str, threading.Lock] = {}
        self._known: dict[str, Rules] = {}

    def rules(self, site: str, found: Callable[[], Rules]) -> Rules:
        """The rules of a site, found if nobody has."""
        with self._all:
            lock = self._locks.setdefault(site, threading.Lock())
        with lock:
            if site not in self._known:
                self._known[site] = found()
            return self._known[site]
