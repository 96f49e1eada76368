"""Addresses: where a web address leads, taken apart once so that all that follows means the same place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import quote, urljoin, urlsplit

from variorum.records.problem import Problem

PORTS = {"http": 80, "https": 443}
LONGEST = 8000  # characters; RFC 9110 (4.1) asks that addresses of at least 8000 octets be served
UNWRITTEN = re.compile(r"[\x00-\x20\x7f\\<>\"^`{|}]")  # characters that no address holds (RFC 3986, 2.2 and 2.3)
IN_PATH = "/%:@!$&'()*+,;=~-._"
IN_QUERY = IN_PATH + "?[]"
REMARK = re.compile(r"(?:^|\s)#")
# Letters that the two standards of names in other scripts (IDNA 2003 and 2008) send to different sites.
DEVIATING = frozenset("\u00df\u1e9e\u03c2\u200c\u200d")
LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")


class Address(NamedTuple):
    """An address of a page; `host` is in lower case and ASCII, an IPv6 number without its brackets."""

    scheme: str
    host: str
    port: int
    target: str  # path and query, as they are sent

    @property
    def site(self) -> str:
        """Scheme, host and port as an address begins with them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + ("" if self.port == PORTS[self.scheme] else f":{self.port}")

    @property
    def whole(self) -> str:
        """The address as it is written, without a fragment."""
        return self.site + self.target


class Named(NamedTuple):
    """An address as somebody wrote it, and where: the name of the list with the line's number, "" for an argument."""

    text: str
    where: str = ""


def address_of(text: str) -> Address | str:
    """The address that is written so, or why it is none, in words that go after the text."""
    if len(text) > LONGEST:
        return f"longer than {LONGEST} characters"
    if UNWRITTEN.search(text):
        return "holds a character that no address holds, such as a blank or a backslash"
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return "not a web address"
    if parts.scheme not in PORTS:
        return "not a web address: it must begin with http:// or https://"
    if "@" in parts.netloc:
        return "holds a user name or password, which is not sent; leave out what stands before the @"
    host = _host(parts.hostname or "")
    if not host:
        return "names no host that there can be, or one that must be written in its xn-- form"
    query = f"?{quote(parts.query, safe=IN_QUERY)}" if parts.query else ""
    if port == 0:
        return "names port 0, which there is not"
    return Address(parts.scheme, host, port or PORTS[parts.scheme], quote(parts.path or "/", safe=IN_PATH) + query)


def led_to(here: Address, location: str) -> Address | str:
    """Where a redirect leads from an address, or why it leads nowhere."""
    try:
        return address_of(urljoin(here.whole, quote(location.strip(), safe=IN_QUERY + "#\\")))
    except ValueError:
        return "not a web address"


def listed(lines: Iterable[str], name: str) -> list[Named]:
    """What stands on each line of a list that is to be an address, with "name, line 7".

    Blank lines and what follows a "#" at the beginning of a line or after a blank are no part of it.
    """
    texts = [REMARK.split(line.strip("\ufeff \t\r\n"), maxsplit=1)[0].strip() for line in lines]
    return [Named(text, f"{name}, line {number}") for number, text in enumerate(texts, 1) if text]


def sifted(names: Iterable[Named]) -> tuple[list[str], list[Problem]]:
    """The addresses, each place once and in their order, and a line for what is none."""
    found: dict[str, str] = {}
    problems: list[Problem] = []
    for name in names:
        match address_of(name.text):
            case Address() as address:
                found.setdefault(address.whole, name.text)
            case reason:
                told = f"{name.where}: {name.text}" if name.where else name.text
                problems.append(Problem(source=told, reason=reason, remedy="check the address", stage="fetch"))
    return list(found.values()), problems


def _host(name: str) -> str:
    """The host as it is looked up, "" for one that cannot be."""
    if ":" in name:
        return name.lower() if re.fullmatch(r"[0-9A-Fa-f:.]{2,45}", name) else ""
    if DEVIATING & set(name):
        return ""
    try:
        plain = name.encode("idna").decode("ascii").lower().removesuffix(".")
    except UnicodeError:
        return ""
    return plain if len(plain) <= 253 and all(LABEL.fullmatch(label) for label in plain.split(".")) else ""
