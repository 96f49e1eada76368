"""Guard: which hosts may be asked, and which numbers may be connected to; the number that is checked is the one used.

A page must not make this machine ask another inside its own network: no name and no redirect leads to an address that
is not on the open internet. Names are looked up once for each connection, each number found is checked, and the
connection goes to one of those numbers, so that a name cannot be made to mean another place in between.
"""

from __future__ import annotations

import re
import socket
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import NamedTuple

from variorum.read.fetch.addresses import Address

# Ports that the web is served on; others are databases, mail and the like, which a page must not make us speak to.
PORTS = frozenset({80, 443, 8080, 8443})
# IANA's registries of special-purpose addresses for IPv4 and IPv6, and those of cloud machines' own settings.
CLOSED_4 = tuple(
    ip_network(network)
    for network in """
    0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24
    192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15 198.51.100.0/24
    203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 168.63.129.16/32
    """.split()
)
OPEN_6 = ip_network("2000::/3")  # all that is given out for the open internet; mapped, NAT64 and local ones lie outside
CLOSED_6 = tuple(  # special purposes inside it: Teredo, ORCHID, benchmarks, documentation, 6to4, AS112
    ip_network(network) for network in "2001::/23 2001:db8::/32 2002::/16 2620:4f:8000::/48 3fff::/20".split()
)
# RFC 6761, 6762, 7686, 8375 and ICANN's reservation of .internal: names that mean a machine or network nearby.
NEARBY = ("localhost", "local", "localdomain", "internal", "intranet", "lan", "home", "corp", "private", "home.arpa")
HIDDEN = "onion"  # RFC 7686: such a name must never be looked up outside the network of its own
NUMBER = re.compile(r"(?:0x[0-9a-f]*|[0-9]+)")  # a last label that makes the host a number (WHATWG URL, 3.5)
WHERE = "fetching goes to the open internet only; save the page in a browser and add the file"

Resolve = Callable[[str, int], list[str]]


class Refused(Exception):  # noqa: N818 - an answer rather than an error
    """A host or number that is not connected to; the message says why."""


def looked_up(host: str, port: int) -> list[str]:
    """The numbers that the system's resolver gives for a name, in its order."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(one[4][0]) for one in found))


class Guard(NamedTuple):
    """What may be connected to; `here` opens the way to this machine and is there for tests alone."""

    resolve: Resolve = looked_up
    here: bool = False

    def refusal(self, address: Address, *, proxy: bool = False) -> str:
        """Why the address is not asked, before anything is looked up; "" where its name and port are fine."""
        return self._nearby(address.host, proxy=proxy) or self._port(address.port)

    def _port(self, port: int) -> str:
        return "" if port in PORTS or self.here else f"port {port} is none that web pages are served on"

    def _nearby(self, host: str, *, proxy: bool) -> str:
        """Why the host itself is not asked: a number or name that is not on the open internet."""
        if number := _number(host):
            return "" if self.is_open(number) else _closed(host)
        last = host.rpartition(".")[2]
        if NUMBER.fullmatch(last):
            return "the host is a number written in an unusual way"
        if last == HIDDEN and not proxy:
            return "an onion address is reached through Tor only; name its HTTP tunnel with --proxy"
        if "." not in host or any(_is_below(host, name) for name in NEARBY):
            return "the host is this machine or one nearby"
        return ""

    def numbers(self, host: str, port: int) -> list[str]:
        """The numbers behind a host that may be connected to; raises `Refused` where there are none."""
        found = [str(number)] if (number := _number(host)) else self.resolve(host, port)
        fit = [one for one in found if (number := _number(one)) and self.is_open(number)]
        if not fit:
            raise Refused(_closed(host))
        return fit

    def is_open(self, number: IPv4Address | IPv6Address) -> bool:
        """Whether the number lies on the open internet."""
        if self.here and number.is_loopback and number.version == 4:
            return True
        if isinstance(number, IPv4Address):
            return not any(number in network for network in CLOSED_4)
        return number.scope_id is None and number in OPEN_6 and not any(number in network for network in CLOSED_6)


def _number(host: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(host)
    except ValueError:
        return None


def _is_below(host: str, name: str) -> bool:
    return host == name or host.endswith(f".{name}")


def _closed(host: str) -> str:
    return f"{host} is not on the open internet: a private, local or reserved address"
