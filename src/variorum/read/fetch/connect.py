"""Connect: urllib3's connections, led to a number that was checked, with everything on tape."""

from __future__ import annotations

import socket
from collections.abc import Sequence
from functools import partial
from http.client import HTTPResponse
from typing import NamedTuple

from urllib3.connection import HTTPConnection, HTTPSConnection, ProxyConfig
from urllib3.util import Url, make_headers, parse_url

from variorum.errors import UsageError
from variorum.read.fetch.addresses import Address
from variorum.read.fetch.guard import Guard
from variorum.read.fetch.tape import Tape, Taped

MOST_TRIED = 3  # numbers behind one name that are tried in turn
PROXIES = ("http", "https")  # SOCKS would need another library; Tor and ssh offer HTTP tunnels as well


class Road(NamedTuple):
    """How requests travel: straight to numbers that the guard lets through, or through a proxy that the user named."""

    guard: Guard = Guard()
    proxy: Url | None = None

    @property
    def told(self) -> str:
        """The proxy without its password, "" where there is none."""
        if self.proxy is None:
            return ""
        return f"{self.proxy.scheme}://{self.proxy.host}:{self.proxy.port}"


def proxy_of(text: str) -> Url | None:
    """The proxy that is written so, None for "none"; raises `UsageError` for one that cannot be used."""
    if text in {"", "none"}:
        return None
    try:
        url = parse_url(text)
    except ValueError as error:
        raise UsageError(f"proxy {text!r} is not an address such as http://127.0.0.1:8118") from error
    if url.scheme not in PROXIES or not url.host:
        raise UsageError(
            f"proxy {url.scheme}://… cannot be used: give one that begins with http:// or https://"
            " (Tor: set HTTPTunnelPort and give http://127.0.0.1:PORT)"
        )
    return url._replace(port=url.port or (443 if url.scheme == "https" else 80))


class Plain(HTTPConnection):
    """A connection without encryption, to a checked number."""

    tape: Tape
    road: Road

    def _new_conn(self) -> socket.socket:
        if self.road.proxy is not None:
            proxy = super()._new_conn()
            self.tape.reached(proxy, "")
            return proxy
        return self._reached(self.road.guard.numbers(self._dns_host, self.port or 0))

    def _reached(self, numbers: Sequence[str]) -> socket.socket:
        tried = numbers[:MOST_TRIED]
        for number in tried:
            wait = min(self.tape.limits.connect, self.tape.left())
            try:
                reached = socket.create_connection((number, self.port or 0), wait)
            except OSError:
                if number == tried[-1]:
                    raise
            else:
                self.tape.reached(reached, number)
                return reached
        raise OSError("there is no number to connect to")

    def send(self, data: object) -> None:
        """Nothing; what is sent is on the tape."""
        super().send(data)  # type: ignore[arg-type]
        if isinstance(data, bytes):
            self.tape.asked += data

    def connect(self) -> None:
        """Nothing; the connection stands. What is said to a proxy on the way is neither kept nor part of the answer."""
        answers, self.response_class = self.response_class, HTTPResponse
        try:
            super().connect()
        finally:
            self.response_class = answers
            self.tape.asked.clear()


class Secure(Plain, HTTPSConnection):
    """A connection with TLS: the certificate is checked against the name, though the number is connected to."""


def connection(address: Address, road: Road, tape: Tape) -> tuple[Plain, str, dict[str, str]]:
    """A connection that is not open yet, what to ask it for, and the header lines that a proxy wants."""
    wait = tape.limits.connect
    made: Plain
    target, extra = address.target, {}
    if road.proxy is None:
        made = (Secure if address.scheme == "https" else Plain)(address.host, address.port, timeout=wait)
    else:
        made, tunnel = _through(road.proxy, address, wait)
        if not tunnel:
            target, extra = address.whole, _login(road.proxy)
    made.tape, made.road = tape, road
    made.response_class = partial(Taped, tape=tape)  # type: ignore[assignment]
    return made, target, extra


def _through(proxy: Url, address: Address, wait: float) -> tuple[Plain, bool]:
    secure = "https" in {proxy.scheme, address.scheme}
    host, port = str(proxy.host), int(proxy.port or 0)
    if not secure:
        return Plain(host, port, timeout=wait, proxy=proxy), False
    config = ProxyConfig(None, False, None, None)
    made = Secure(host, port, timeout=wait, proxy=proxy, proxy_config=config)
    if address.scheme != "https":
        return made, False
    made.set_tunnel(address.host, address.port, headers=_login(proxy), scheme=str(proxy.scheme))
    return made, True


def _login(proxy: Url) -> dict[str, str]:
    return dict(make_headers(proxy_basic_auth=proxy.auth)) if proxy.auth else {}
