"""Exchange: one request and what came back, whole or cut, never raised."""

from __future__ import annotations

import socket
import ssl
from datetime import UTC, datetime
from http.client import HTTPException
from typing import NamedTuple

from urllib3.exceptions import HTTPError
from urllib3.response import HTTPResponse

from variorum.read.fetch.addresses import Address
from variorum.read.fetch.connect import Road, connection
from variorum.read.fetch.guard import Refused
from variorum.read.fetch.tape import Cut, Limits, Tape

PIECE = 65_536  # bytes read at a time
ACCEPTED = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
SECRET = b"proxy-authorization:"  # the one line of a request that is not kept


class Fault(NamedTuple):
    """Why there is no whole answer; `again` tells whether another try may help."""

    reason: str
    remedy: str = ""
    again: bool = False


class Exchange(NamedTuple):
    """What was asked of an address and heard, as it went over the line; `cut` is a word of WARC-Truncated."""

    address: Address
    moment: datetime
    asked: bytes = b""
    heard: bytes = b""
    number: str = ""  # the IP address that answered, "" behind a proxy
    status: int = 0
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""  # without its transfer coding, still compressed
    cut: str = ""
    more: bool = False  # whether bytes came after the end that the answer states
    fault: Fault | None = None

    def header(self, name: str) -> str:
        """The value of a header line, several joined with commas, "" where there is none."""
        return ", ".join(value for key, value in self.headers if key.lower() == name.lower())


def asked(address: Address, agent: str, *, road: Road, limits: Limits) -> Exchange:
    """What came back from an address; neither cookies nor where the address was found are ever sent."""
    tape = Tape(limits)
    moment = datetime.now(UTC)
    line, target, extra = connection(address, road, tape)
    headers = {
        "User-Agent": agent, "Accept": ACCEPTED, "Accept-Encoding": "gzip", "Connection": "close", **extra,
    }  # fmt: skip
    response, body, fault, cut = None, bytearray(), None, ""
    try:
        with tape.watched():
            line.request("GET", target, headers=headers, preload_content=False, decode_content=False)
            response = line.getresponse()
            for piece in response.stream(PIECE, decode_content=False):
                body += piece
    except Cut as limit:
        fault, cut = _over(limit, limits), limit.kind
    except (HTTPError, HTTPException, OSError, ValueError, Refused) as error:
        fault, cut = fault_of(error, begun=response is not None), "disconnect" if response is not None else ""
    finally:
        line.close()
    found = Exchange(address, moment, _without_secret(bytes(tape.asked)), bytes(tape.heard), tape.number)
    return _filled(found, response)._replace(body=bytes(body), fault=fault, cut=cut, more=tape.more)


def fault_of(error: Exception, *, begun: bool) -> Fault:
    """What the error means for the user; `begun` tells whether an answer had begun to come."""
    cause: BaseException | None = error
    while cause is not None:
        match cause:
            case Refused():
                return Fault(str(cause), "save the page in a browser and add the file")
            case ssl.SSLCertVerificationError():
                return Fault(
                    f"the certificate of the site is not to be trusted: {cause.verify_message.lower()}",
                    "look at the site in a browser; the connection may be listened to",
                )
            case socket.gaierror():
                again = cause.errno == socket.EAI_AGAIN
                return Fault("the name of the host is not known", "check the address and the connection", again=again)
            case TimeoutError():
                return Fault("no answer in time", "try again later", again=True)
            case ConnectionResetError() if not begun:  # RemoteDisconnected is one
                return Fault("the host ended the connection without an answer", "try again later", again=True)
            case ConnectionRefusedError():
                return Fault("the host refuses connections", "try again later", again=True)
        cause = cause.__cause__ or cause.__context__
    if begun:
        return Fault("the answer broke off or is damaged", "try again later", again=True)
    if isinstance(error, OSError) and error.strerror:
        return Fault(f"no connection: {error.strerror.lower()}", "check the connection", again=True)
    return Fault("what came back is no answer of a web server", "look at the address in a browser", again=True)


def _over(limit: Cut, limits: Limits) -> Fault:
    if limit.kind == "length":
        return Fault(f"too large: stopped after {limits.largest / 1e6:.0f} MB", "save the report alone in a browser")
    return Fault(f"too slow: not finished in {limits.total:.0f} s", "try again later", again=True)


def _filled(found: Exchange, response: HTTPResponse | None) -> Exchange:
    if response is None:
        return found._replace(heard=b"")
    return found._replace(status=response.status, headers=tuple(response.headers.items()))


def _without_secret(request: bytes) -> bytes:
    lines = request.split(b"\r\n")
    return b"\r\n".join(line for line in lines if not line.lower().startswith(SECRET))
