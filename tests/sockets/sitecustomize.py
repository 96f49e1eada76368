"""Shuts all sockets but loopback in every Python process that the suite starts, workers included."""

from __future__ import annotations

import sys
from ipaddress import ip_address

LOOKED_UP = frozenset({"socket.getaddrinfo", "socket.gethostbyname"})
WATCHED = frozenset({"socket.connect", "socket.sendto", "socket.sendmsg"})


def refuse(event: str, details: tuple[object, ...]) -> None:
    """Raise where a name is looked up or a socket is to reach further than this machine."""
    if event in LOOKED_UP:
        host = details[0]
    elif event in WATCHED and isinstance(details[1], tuple):  # a text is the path of a socket of this machine
        host = details[1][0]
    else:
        return
    if host is not None and not is_here(host):
        raise ConnectionRefusedError(f"the suite runs with all sockets but loopback shut: {host!r}")


def is_here(host: object) -> bool:
    """Whether the host is this machine."""
    name = host.decode("ascii", "replace") if isinstance(host, bytes) else str(host)
    if name in {"", "localhost"}:
        return True
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return False


sys.addaudithook(refuse)
