"""What trafilatura and htmldate are given is a page, never an address."""

from __future__ import annotations

import socket

import pytest

from variorum.steps.extract.page.guess import Guess


def test_a_page_that_begins_like_an_address_is_asked_of_nobody() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        host, port = server.getsockname()
        page = f"http://{host}:{port}/<html><body><p>dam</p></body></html>"
        guess = Guess(lambda: page, page, [])
        assert (guess.day, guess.title, guess.author) == ("", "", "")
        assert guess.lines[-1] == ("dam",)
        with pytest.raises(TimeoutError):
            server.accept()
