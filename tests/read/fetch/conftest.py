"""A site on this machine that answers as a test says, and a visitor that may ask it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from variorum.read.fetch.connect import Road
from variorum.read.fetch.guard import Guard
from variorum.read.fetch.manners import Manners
from variorum.read.fetch.tape import Limits
from variorum.read.fetch.visit import Visitor

Answer = bytes | Callable[[], Iterator[bytes]]
ROBOTS = "/robots.txt"
PAGE = (
    b"<html><head><title>Ferry stops</title></head><body><article><h1>Ferry stops</h1><p>"
    + b"The ferry to Ostrand stopped on Monday, the council of the island said. " * 12
    + b"</p></article></body></html>"
)


def answer(body: bytes = PAGE, *lines: str, status: str = "200 OK") -> bytes:
    """A whole response; its length is stated unless a line says otherwise."""
    said = [*lines] if any(line.lower().startswith(("content-length", "transfer")) for line in lines) else [
        *lines, f"Content-Length: {len(body)}"
    ]  # fmt: skip
    return "\r\n".join([f"HTTP/1.1 {status}", *said, "", ""]).encode() + body


def redirect(to: str, status: str = "302 Found") -> bytes:
    """A response that leads elsewhere."""
    return answer(b"", f"Location: {to}", status=status)


class Site:
    """Answers by path, several in a row where a list is given; keeps what it was asked."""

    page = PAGE
    answer = staticmethod(answer)
    redirect = staticmethod(redirect)

    def __init__(self) -> None:
        self.answers: dict[str, list[Answer]] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.server.daemon_threads = True
        self.base = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()

    def says(self, path: str, *answers: Answer) -> str:
        """The address of the path, which answers so; the last answer is given again and again."""
        self.answers[path] = list(answers)
        return self.base + path

    def paths(self) -> list[str]:
        """The paths that were asked for, the rules for robots left out."""
        return [path for path, _ in self.asked if path != ROBOTS]

    def _handler(site) -> type[BaseHTTPRequestHandler]:  # noqa: N805
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append((self.path, dict(self.headers)))
                known = site.answers.get(self.path, [answer(b"none", status="404 Not Found")])
                found = known.pop(0) if len(known) > 1 else known[0]
                try:
                    for piece in [found] if isinstance(found, bytes) else found():
                        self.wfile.write(piece)
                        self.wfile.flush()
                except OSError:
                    pass
                self.close_connection = True

            def log_message(self, *words: object) -> None:
                """Nothing."""

        return Handler


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()
    yield made
    made.server.shutdown()
    made.server.server_close()


@pytest.fixture
def visitor() -> Callable[..., Visitor]:
    """A maker of visitors that may reach this machine."""

    def made(*, limits: Limits = Limits(), resolve: object = None, **manners: object) -> Visitor:  # noqa: B008
        guard = Guard(here=True) if resolve is None else Guard(resolve=resolve, here=True)  # type: ignore[arg-type]
        chosen = {"pause": 0.0, "back_off": 0.01} | manners
        return Visitor(Manners("Variorum/0.1", **chosen), road=Road(guard), limits=limits)  # type: ignore[arg-type]

    return made
