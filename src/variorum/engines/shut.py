"""Shut: no process that reads what strangers wrote reaches over the network, whatever a library takes it for."""

from __future__ import annotations

import sys

LOOKED_UP = frozenset({"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"})
REACHED = frozenset({"socket.connect", "socket.sendto", "socket.sendmsg"})


def shut() -> None:
    """Nothing; from now on every look-up of a name and every connection of this process is refused."""
    sys.addaudithook(_refuse)


def _refuse(event: str, details: tuple[object, ...]) -> None:
    """Raise `ConnectionRefusedError`; a text for an address is the path of a socket of this machine and may pass."""
    if event in LOOKED_UP or (event in REACHED and isinstance(details[1], tuple)):
        raise ConnectionRefusedError("what is read reaches over no network")
