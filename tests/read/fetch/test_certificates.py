"""The number is checked and connected to; the certificate is checked against the name."""

from __future__ import annotations

import socket
import ssl
import threading
from contextlib import suppress
from pathlib import Path

import pytest
from urllib3.util import parse_url

from variorum.read.fetch.connect import Road
from variorum.read.fetch.guard import Guard
from variorum.read.fetch.manners import Manners
from variorum.read.fetch.visit import Visitor

CERTIFICATE = Path(__file__).parent / "files" / "news.example.pem"


@pytest.fixture
def secure(site):
    """The site behind TLS; gives its port."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    site.server.socket = context.wrap_socket(site.server.socket, server_side=True, do_handshake_on_connect=False)
    site.says("/a", site.answer())
    return site.server.server_port


def near(visitor):
    return visitor(resolve=lambda host, port: ["127.0.0.1"], robots=False, tries=1)


def test_a_certificate_that_nobody_vouches_for_is_refused(site, secure, visitor):
    visit = near(visitor).visit(f"https://news.example:{secure}/a")
    assert visit.reason.startswith("the certificate of the site is not to be trusted")
    assert site.asked == []


def test_a_trusted_certificate_of_the_name_is_accepted_though_a_number_is_connected_to(
    site, secure, visitor, monkeypatch
):
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    visit = near(visitor).visit(f"https://news.example:{secure}/a")
    assert (visit.reason, visit.exchanges[-1].body) == ("", site.page)
    assert visit.exchanges[-1].number == "127.0.0.1"
    assert site.asked[0][1]["Host"] == f"news.example:{secure}"


def test_a_trusted_certificate_of_another_name_is_refused(site, secure, visitor, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    visit = near(visitor).visit(f"https://other.example:{secure}/a")
    assert visit.reason.startswith("the certificate of the site is not to be trusted")
    assert site.asked == []


def pump(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while piece := source.recv(65_536):
            target.sendall(piece)
    with suppress(OSError):
        target.shutdown(socket.SHUT_WR)


def tunnel(door: socket.socket, port: int, heard: list[bytes]) -> None:
    """Serve one CONNECT, whatever the name, with a connection to this machine's port."""
    line, _ = door.accept()
    heard.append(line.recv(65_536))
    with socket.create_connection(("127.0.0.1", port)) as inner:
        line.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        threading.Thread(target=pump, args=(inner, line), daemon=True).start()
        pump(line, inner)


@pytest.mark.parametrize(("name", "trusted"), [("news.example", True), ("other.example", False)])
def test_through_a_proxy_the_certificate_is_checked_against_the_name(site, secure, monkeypatch, name, trusted):
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    heard: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as door:
        threading.Thread(target=tunnel, args=(door, secure, heard), daemon=True).start()
        road = Road(Guard(), parse_url(f"http://desk:word@127.0.0.1:{door.getsockname()[1]}"))
        visit = Visitor(Manners("Variorum/0.1", robots=False, tries=1), road=road).visit(f"https://{name}/a")
    assert heard[0].startswith(f"CONNECT {name}:443".encode())
    assert (visit.reason == "") == trusted
    (only,) = visit.exchanges
    assert b"CONNECT" not in only.asked
    assert b"Basic" not in only.asked
    if trusted:
        assert (only.body, only.heard, only.number) == (site.page, site.answer(), "")
