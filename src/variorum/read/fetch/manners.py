"""Manners: how often, how fast and under what name hosts are asked; one request at a time for each."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import NamedTuple

from variorum.read.fetch.exchange import Exchange

BUSY = frozenset({429, 502, 503, 504})  # "later", in the words of RFC 9110 and RFC 6585
LONGEST_DELAY = 30.0  # seconds that robots.txt may ask for between two requests; more is honoured as that
LONGEST_WAIT = 60.0  # seconds that Retry-After may ask for; a host that asks for more is left alone


class Manners(NamedTuple):
    """What the user chose, and how patient we are."""

    agent: str
    robots: bool = True  # whether robots.txt is asked for and obeyed
    pause: float = 1.0  # seconds between two requests to a host
    tries: int = 3
    back_off: float = 2.0  # seconds before the second try; before each further one four times as long

    def wait(self, number: int, exchange: Exchange) -> float | None:
        """Seconds before the next try, None where there should be none; `number` counts tries from 1."""
        busy = exchange.status in BUSY
        if number >= self.tries or not (busy or (exchange.fault is not None and exchange.fault.again)):
            return None
        own = self.back_off * 4.0 ** (number - 1)
        asked = asked_wait(exchange) if busy else None
        if asked is None:
            return own
        return max(own, asked) if asked <= LONGEST_WAIT else None


def asked_wait(exchange: Exchange) -> float | None:
    """Seconds that the host asks to be left alone for (RFC 9110, 10.2.3), None where it does not say."""
    text = exchange.header("Retry-After").strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        until = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max(0.0, (until - datetime.now(UTC)).total_seconds())


class Stopped(Exception):  # noqa: N818 - an answer rather than an error
    """The user wants no more."""


class Turns:
    """Who may ask a host now: one at a time, a pause after each; all that wait are let go by `stop`."""

    def __init__(self) -> None:
        self._all = threading.Lock()
        self._hosts: dict[str, threading.Lock] = {}
        self._next: dict[str, float] = {}
        self._stop = threading.Event()

    @contextmanager
    def turn(self, host: str, pause: float) -> Iterator[None]:
        """The host is ours until the block ends, and is then left alone for so many seconds."""
        with self._all:
            lock = self._hosts.setdefault(host, threading.Lock())
        with lock:
            self.sleep(self._next.get(host, 0.0) - time.monotonic())
            try:
                yield
            finally:
                self._next[host] = time.monotonic() + pause

    def sleep(self, seconds: float) -> None:
        """Nothing, so many seconds later; raises `Stopped` as soon as nobody wants more."""
        if self._stop.wait(max(0.0, seconds)):
            raise Stopped

    def stop(self) -> None:
        """Nothing; whoever waits is let go."""
        self._stop.set()
