"""Visit: one address asked for, redirects and further tries included, with all that went over the line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from variorum.read.fetch.addresses import Address, address_of, led_to
from variorum.read.fetch.connect import Road
from variorum.read.fetch.exchange import Exchange, asked
from variorum.read.fetch.guard import WHERE
from variorum.read.fetch.manners import Manners, Turns, asked_wait
from variorum.read.fetch.robots import LARGEST, MOST_REDIRECTS, Book, Rules, rules_of
from variorum.read.fetch.tape import Limits

REDIRECTS = frozenset({301, 302, 303, 307, 308})
MOST_LEGS = 10  # redirects of one address; browsers follow 20
BY_HAND = "open it in a browser, save the page and add the file"
REFUSED = {  # what the statuses of RFC 9110 mean for somebody who wants to read the page
    401: ("asks for a login", BY_HAND),
    402: ("asks for payment", BY_HAND),
    403: ("refuses programs or this place", BY_HAND),
    404: ("has no such page", "check the address, or look for it in a web archive"),
    407: ("the proxy asks for a login", "give it as --proxy http://NAME:PASSWORD@HOST:PORT"),
    410: ("has taken the page down", "look for it in a web archive"),
    429: ("is asked too often", "wait, or set a longer pause"),
    451: ("does not show the page here for legal reasons", "look for it in a web archive"),
}


class Visit(NamedTuple):
    """What became of one address that the user gave: every exchange in order, and the reason where it has no page."""

    name: str  # as the user wrote it
    exchanges: tuple[Exchange, ...] = ()
    reason: str = ""
    remedy: str = ""

    @property
    def page(self) -> Exchange | None:
        """The exchange that gave the page, None where there is none."""
        return self.exchanges[-1] if self.exchanges and not self.reason else None


class Visitor:
    """Somebody who asks for addresses with these manners; may be used by several threads."""

    def __init__(self, manners: Manners, *, road: Road = Road(), limits: Limits = Limits()) -> None:  # noqa: B008 - frozen
        self.manners = manners
        self.turns = Turns()
        self.road = road
        self._limits = limits
        self._book = Book()

    def visit(self, name: str) -> Visit:
        """What became of the address; raises `Stopped` where nobody wants to know any more."""
        legs = list(self._legs(name))
        exchanges = tuple(one for leg in legs if isinstance(leg, list) for one in leg)
        if isinstance(legs[-1], Barred):
            return Visit(name, exchanges, legs[-1].reason, legs[-1].remedy)
        return Visit(name, exchanges, *_outcome(exchanges[-1]))

    def _legs(self, name: str) -> Iterator[list[Exchange] | Barred]:
        """The exchanges of each address on the way, and at the end the reason where the way is barred."""
        here = address_of(name)
        for _ in range(MOST_LEGS + 1):
            rules, barred = self._before(here)
            if barred is not None or isinstance(here, str):
                yield barred or Barred(str(here))
                return
            leg = self._tried(here, max(self.manners.pause, rules.delay(self.manners.agent)))
            yield leg
            if leg[-1].fault is not None or leg[-1].status not in REDIRECTS:
                return
            here = led_to(here, leg[-1].header("Location"))
        yield Barred(f"redirected more than {MOST_LEGS} times", BY_HAND)

    def _before(self, here: Address | str) -> tuple[Rules, Barred | None]:
        """The rules of the site, and why it must not be asked for this page."""
        if isinstance(here, str):
            return Rules(), Barred(here, "check the address")
        if reason := self.road.guard.refusal(here, proxy=self.road.proxy is not None):
            return Rules(), Barred(reason, WHERE)
        if not self.manners.robots:
            return Rules(), None
        rules = self._book.rules(here.site, lambda: self._rules(here))
        reason = rules.refusal(here, self.manners.agent)
        return rules, Barred(reason, BY_HAND) if reason else None

    def _rules(self, here: Address) -> Rules:
        at: Address | str = here._replace(target="/robots.txt")
        last = None
        for _ in range(MOST_REDIRECTS + 1):
            if isinstance(at, str) or self.road.guard.refusal(at, proxy=self.road.proxy is not None):
                return Rules()
            last = self._tried(at, self.manners.pause, largest=LARGEST)[-1]
            if last.status not in REDIRECTS:
                break
            at = led_to(at, last.header("Location"))
        return rules_of(last)

    def _tried(self, here: Address, pause: float, *, largest: int | None = None) -> list[Exchange]:
        """The tries of one address, the last of which counts."""
        limits = self._limits._replace(largest=largest or self._limits.largest)
        tries: list[Exchange] = []
        while True:
            with self.turns.turn(here.host, pause):
                tries.append(asked(here, self.manners.agent, road=self.road, limits=limits))
            wait = self.manners.wait(len(tries), tries[-1])
            if wait is None:
                return tries
            self.turns.sleep(wait)


class Barred(NamedTuple):
    """Why the way to a page ends before the page."""

    reason: str
    remedy: str = ""


def _outcome(last: Exchange) -> tuple[str, str]:
    """Why there is no page, and what helps; twice "" where there is one."""
    broke_off = last.cut == "disconnect" and last.body  # read as far as it goes, as browsers do, and told
    if last.fault is not None and not (last.status == 200 and broke_off):
        return last.fault.reason, last.fault.remedy
    if last.status == 200:
        return ("", "") if last.body else ("the answer is empty", BY_HAND)
    known = REFUSED.get(last.status)
    if known is None:
        kind = "has a fault" if last.status >= 500 else "gives no page"
        known = kind, "try again later" if last.status >= 500 else BY_HAND
    later = asked_wait(last)
    return f"the site {known[0]} (status {last.status})" + (f", come back in {later:.0f} s" if later else ""), known[1]
