"""Tape: all bytes of one request and its response as they go over the line, within limits of time and size."""

from __future__ import annotations

import io
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPResponse
from typing import NamedTuple

from variorum.read.limits import LARGEST_PAGE

INTERIM = frozenset({100, *range(102, 200)})  # RFC 9110, 15.2; 101 begins to speak another protocol
LONGEST_LINE = 65_536  # bytes, as for lines of other heads
GRACE = 0.5  # seconds in which a wait that is bounded itself ends with a better word


class Limits(NamedTuple):
    """How long and how much one response may be."""

    connect: float = 10.0  # seconds until the connection stands
    read: float = 20.0  # seconds in which nothing comes
    total: float = 90.0  # seconds for one request and its response
    largest: int = LARGEST_PAGE  # bytes


class Cut(Exception):  # noqa: N818 - an answer rather than an error
    """A limit that was met; `kind` is a word of WARC-Truncated (WARC 1.1, 5.13)."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


class Tape:
    """The bytes asked and heard, the number connected to, and the clock of one exchange."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.asked = bytearray()
        self.heard = bytearray()
        self.number = ""
        self.over = False  # the response is at its end, nothing more is waited for
        self.more = False  # bytes came after that end
        self._taken = 0
        self._handle: socket.socket | None = None
        self._end = time.monotonic() + limits.total

    def reached(self, sock: socket.socket, number: str) -> None:
        """Nothing; the connection stands, and is ended when the time is over, whatever it is busy with."""
        self.number = number
        self._handle = sock.dup()  # TLS takes the socket itself away, and may shake hands for ever

    @contextmanager
    def watched(self) -> Iterator[None]:
        """The connection is let go of when the block ends, and ended under it when the time is over."""
        watch = threading.Timer(self.limits.total + GRACE, self._hang_up)
        watch.daemon = True
        watch.start()
        try:
            yield
        finally:
            watch.cancel()
            if self._handle is not None:
                self._handle.close()

    def _hang_up(self) -> None:
        with suppress(OSError):
            if self._handle is not None:
                self._handle.shutdown(socket.SHUT_RDWR)

    def left(self) -> float:
        """Seconds that the line may be waited for; raises `Cut` where the time is over."""
        rest = self._end - time.monotonic()
        if rest <= 0:
            raise Cut("time")
        return min(rest, self.limits.read)

    def count(self, size: int) -> None:
        """Nothing; raises `Cut` where more has come than one response may hold."""
        self._taken += size
        if self._taken > self.limits.largest:
            raise Cut("length")


class Line(io.RawIOBase):
    """The socket's bytes, each wait within the limits."""

    def __init__(self, sock: socket.socket, tape: Tape) -> None:
        self._sock = sock
        self._file = sock.makefile("rb", buffering=0)  # keeps the socket open when its connection lets go of it
        self._tape = tape

    def readable(self) -> bool:
        """True."""
        return True

    def readinto(self, buffer: memoryview) -> int | None:  # type: ignore[override]
        """How many bytes came, 0 at the end, None where nothing waits and nothing is waited for."""
        wait = 0 if self._tape.over else self._tape.left()
        self._sock.settimeout(wait)
        try:
            size = self._file.readinto(buffer)
        except TimeoutError:
            if wait < self._tape.limits.read:  # it is the whole that has taken too long
                raise Cut("time") from None
            raise
        if size is None:
            return None
        self._tape.count(size)
        return size

    def close(self) -> None:
        """Nothing; the socket is let go."""
        self._file.close()
        super().close()


class Heard(io.BufferedReader):
    """A reader that puts on the tape what is read through it, and only that."""

    def __init__(self, line: Line, tape: Tape) -> None:
        super().__init__(line)
        self._tape = tape

    def read(self, size: int | None = -1) -> bytes:
        """Bytes, which are on the tape."""
        return self._kept(super().read(size))

    def read1(self, size: int = -1) -> bytes:
        """Bytes, which are on the tape."""
        return self._kept(super().read1(size))

    def readline(self, size: int | None = -1) -> bytes:
        """One line, which is on the tape."""
        return self._kept(super().readline(size))

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """How many bytes came; they are on the tape."""
        size = super().readinto(buffer)
        self._tape.heard += memoryview(buffer)[:size]
        return size

    def close(self) -> None:
        """Nothing; before the line is let go, whether more came than the response said is noted."""
        if not self.closed and not self._tape.over:
            self._tape.over = True
            with suppress(OSError, ValueError, Cut):
                self._tape.more = bool(self.peek(1))
        super().close()

    def _kept(self, content: bytes) -> bytes:
        self._tape.heard += content
        return content


class Taped(HTTPResponse):
    """A response of which every byte that is parsed is on the tape; only the last of several heads is kept."""

    def __init__(self, sock: socket.socket, method: str | None = None, *, tape: Tape) -> None:
        super().__init__(sock, method=method)
        self.fp.close()
        self.fp = Heard(Line(sock, tape), tape)
        self._tape = tape

    def _read_status(self) -> tuple[str, int, str]:
        """The status line of the answer itself: "103 Early Hints" and the like, with their lines, are passed over."""
        while True:
            self._tape.heard.clear()
            found: tuple[str, int, str] = super()._read_status()  # type: ignore[misc]
            if found[1] not in INTERIM:
                return found
            while self.fp.readline(LONGEST_LINE) not in {b"\r\n", b"\n", b""}:
                pass
