"""What becomes of an address: manners, redirects, limits and damaged answers, against a site on this machine."""

from __future__ import annotations

import gzip
import socket
import threading
import time
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from variorum.read.fetch.connect import Road
from variorum.read.fetch.guard import Guard
from variorum.read.fetch.manners import Manners
from variorum.read.fetch.robots import LARGEST
from variorum.read.fetch.round import visits
from variorum.read.fetch.tape import Limits
from variorum.read.fetch.visit import Visitor

ROBOTS = "/robots.txt"


def test_a_page_comes_with_all_that_went_over_the_line(site, visitor):
    visit = visitor().visit(site.says("/a", site.answer(site.page, "X-Odd:  two  blanks ", "x-odd: again")))
    (only,) = visit.exchanges
    assert (visit.reason, only.status, only.body, only.number) == ("", 200, site.page, "127.0.0.1")
    assert only.heard == site.answer(site.page, "X-Odd:  two  blanks ", "x-odd: again")
    assert only.asked.startswith(b"GET /a HTTP/1.1\r\nHost: 127.0.0.1:")
    assert b"\r\nUser-Agent: Variorum/0.1\r\n" in only.asked


def test_nothing_but_what_is_needed_is_told_to_a_site(site, visitor):
    site.says("/b", site.answer())
    address = site.says(
        "/a", site.answer(b"", "Set-Cookie: a=b; Path=/", f"Location: {site.base}/b", status="302 Found")
    )
    asks = visitor()
    asks.visit(address)
    asks.visit(site.base + "/b")
    for _, headers in site.asked:
        assert {name.lower() for name in headers} == {"host", "user-agent", "accept", "accept-encoding", "connection"}


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"])
def test_a_redirect_is_followed_and_kept(site, visitor, status):
    site.says("/b", site.answer())
    visit = visitor().visit(site.says("/a", site.redirect("/b", status)))
    assert [one.status for one in visit.exchanges] == [int(status[:3]), 200]
    assert visit.exchanges[-1].address.target == "/b"


@pytest.mark.parametrize(
    "location",
    [
        "http://169.254.169.254/latest/meta-data/", "http://10.0.0.1/", "http://[::1]/", "http://[::ffff:127.0.0.1]/",
        "http://2130706433/", "http://0x7f000001/", "http://localhost/", "http://metadata.google.internal/", "http://0/",
        "file:///etc/passwd", "ftp://news.example/", "http://user:word@127.0.0.1/", "//192.168.1.1/", "",
    ],
)  # fmt: skip
def test_a_redirect_into_the_network_is_not_followed(site, visitor, location):
    visit = visitor().visit(site.says("/a", site.redirect(location)))
    assert len([one for one in visit.exchanges if one.status == 200]) == 0
    assert visit.reason
    assert set(site.paths()) == {"/a"}


def test_a_redirect_to_a_name_that_means_a_private_number_is_not_followed(site, visitor):
    asks = visitor(resolve=lambda host, port: ["10.0.0.1"], robots=False)
    visit = asks.visit(site.says("/a", site.redirect("http://news.example/")))
    assert "not on the open internet" in visit.reason


def test_a_name_that_means_another_number_the_second_time_is_checked_the_second_time(site, visitor):
    numbers = [["127.0.0.1"], ["10.0.0.1"]]
    asks = visitor(resolve=lambda host, port: numbers.pop(0), robots=False)
    site.says("/a", site.answer(b"", status="503 Busy"))
    visit = asks.visit(f"http://news.example:{site.server.server_port}/a")
    assert "not on the open internet" in visit.reason
    assert site.paths() == ["/a"]


def test_a_name_is_looked_up_once_for_each_connection_and_told_as_the_host(site, visitor):
    asked = []

    def resolve(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"]

    site.says("/a", site.answer())
    visit = visitor(resolve=resolve, robots=False).visit(f"http://news.example:{site.server.server_port}/a")
    assert (visit.reason, asked) == ("", ["news.example"])
    assert site.asked[0][1]["Host"].startswith("news.example:")


def test_redirects_in_a_circle_come_to_an_end(site, visitor):
    visit = visitor().visit(site.says("/a", site.redirect("/a")))
    assert "redirected more than 10 times" in visit.reason
    assert len(visit.exchanges) == 11


def test_what_robots_txt_forbids_is_not_asked_for(site, visitor):
    site.says(ROBOTS, site.answer(b"User-agent: *\nDisallow: /closed\nAllow: /closed/but\n"))
    asks = visitor()
    assert "robots.txt" in asks.visit(site.says("/closed/a", site.answer())).reason
    assert asks.visit(site.says("/closed/but", site.answer())).reason == ""
    assert [path for path, _ in site.asked] == [ROBOTS, "/closed/but"]


def test_a_redirect_to_what_robots_txt_forbids_is_not_followed(site, visitor):
    site.says(ROBOTS, site.answer(b"User-agent: variorum\nDisallow: /closed\n"))
    assert "robots.txt" in visitor().visit(site.says("/a", site.redirect("/closed"))).reason
    assert site.paths() == ["/a"]


def test_rules_for_others_are_not_ours(site, visitor):
    site.says(ROBOTS, site.answer(b"User-agent: otherbot\nDisallow: /\n"))
    assert visitor().visit(site.says("/a", site.answer())).reason == ""


@pytest.mark.parametrize("status", ["401 No", "403 No", "404 No", "410 Gone"])
def test_a_site_without_rules_allows_everything(site, visitor, status):
    site.says(ROBOTS, site.answer(b"", status=status))
    assert visitor().visit(site.says("/a", site.answer())).reason == ""


@pytest.mark.parametrize("status", ["500 Fault", "503 Busy"])
def test_a_site_whose_rules_cannot_be_read_is_left_alone(site, visitor, status):
    site.says(ROBOTS, site.answer(b"", status=status))
    asks = visitor()
    assert "robots.txt cannot be read" in asks.visit(site.says("/a", site.answer())).reason
    asks.visit(site.base + "/a")
    assert site.paths() == []
    assert len(site.asked) <= 3


def test_rules_that_never_end_are_read_as_far_as_they_must_be(site, visitor):
    def endless():
        yield b"HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /closed\n"
        while True:
            yield b"# more and more\n" * 1000

    site.says(ROBOTS, endless)
    asks = visitor()
    assert asks.visit(site.says("/a", site.answer())).reason == ""
    assert "robots.txt" in asks.visit(site.says("/closed", site.answer())).reason
    assert LARGEST == 512_000


def test_rules_are_found_behind_a_redirect(site, visitor):
    site.says(ROBOTS, site.redirect("/rules"))
    site.says("/rules", site.answer(b"User-agent: *\nDisallow: /\n"))
    assert "robots.txt" in visitor().visit(site.says("/a", site.answer())).reason


def test_rules_can_be_switched_off(site, visitor):
    site.says(ROBOTS, site.answer(b"User-agent: *\nDisallow: /\n"))
    assert visitor(robots=False).visit(site.says("/a", site.answer())).reason == ""
    assert [path for path, _ in site.asked] == ["/a"]


def test_hosts_are_given_a_pause(site, visitor):
    addresses = [site.says(f"/{n}", site.answer()) for n in range(3)]
    began = time.monotonic()
    assert [one.reason for one in visits(addresses, visitor(pause=0.15))] == ["", "", ""]
    assert time.monotonic() - began > 0.44  # robots.txt and three pages: three pauses between them


def test_a_delay_that_the_site_asks_for_is_kept(site, visitor):
    site.says(ROBOTS, site.answer(b"User-agent: *\nCrawl-delay: 0.3\n"))
    addresses = [site.says(f"/{n}", site.answer()) for n in range(3)]
    began = time.monotonic()
    list(visits(addresses, visitor()))
    assert time.monotonic() - began > 0.59


def test_a_host_is_asked_for_one_thing_at_a_time(site, visitor):
    now, most = [], []

    def slow():
        now.append(1)
        most.append(len(now))
        time.sleep(0.03)
        now.pop()
        yield site.answer()

    for n in range(4):
        site.says(f"/{n}", slow)
    names = [f"http://127.0.0.{n}:{site.server.server_port}/{n}" for n in (1, 1, 1, 1)]
    list(visits([*names, *(site.base + f"/{n}" for n in range(4))], visitor()))
    assert max(most) == 1


@pytest.mark.parametrize("status", ["429 Too Many", "502 Bad", "503 Busy", "504 Late"])
def test_a_busy_site_is_asked_again(site, visitor, status):
    visit = visitor().visit(site.says("/a", site.answer(b"", status=status), site.answer()))
    assert [one.status for one in visit.exchanges] == [int(status[:3]), 200]
    assert visit.reason == ""


@pytest.mark.parametrize("status", ["404 None", "403 No", "500 Fault", "410 Gone", "451 Law"])
def test_a_refusal_is_taken_as_said(site, visitor, status):
    visit = visitor().visit(site.says("/a", site.answer(b"", status=status)))
    assert f"status {status[:3]}" in visit.reason
    assert visit.remedy
    assert site.paths() == ["/a"]


def test_the_time_that_a_busy_site_asks_for_is_given(site, visitor):
    began = time.monotonic()
    visit = visitor().visit(site.says("/a", site.answer(b"", "Retry-After: 1", status="503 Busy"), site.answer()))
    assert visit.reason == ""
    assert time.monotonic() - began > 0.99


@pytest.mark.parametrize("later", ["3600", format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)])
def test_a_site_that_wants_to_be_left_alone_for_long_is(site, visitor, later):
    visit = visitor().visit(site.says("/a", site.answer(b"", f"Retry-After: {later}", status="429 Too Many")))
    assert "come back in 3" in visit.reason
    assert site.paths() == ["/a"]


def test_a_body_that_drips_is_given_up(site, visitor):
    def dripping():
        yield b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"
        while True:
            yield b"x"
            time.sleep(0.02)

    asks = visitor(limits=Limits(read=0.2, total=0.4), tries=1)
    began = time.monotonic()
    visit = asks.visit(site.says("/a", dripping))
    assert "too slow" in visit.reason
    assert time.monotonic() - began < 2
    assert visit.exchanges[-1].cut == "time"


def test_headers_that_drip_are_given_up(site, visitor):
    def dripping():
        yield b"HTTP/1.1 200 OK\r\n"
        while True:
            yield b"X-More: x\r\n"
            time.sleep(0.05)

    began = time.monotonic()
    assert visitor(limits=Limits(read=0.2, total=0.4), tries=1).visit(site.says("/a", dripping)).reason
    assert time.monotonic() - began < 2


def test_a_site_that_says_nothing_is_given_up(site, visitor):
    def silent():
        time.sleep(1)
        yield b""

    visit = visitor(limits=Limits(read=0.1), tries=2).visit(site.says("/a", silent))
    assert "no answer in time" in visit.reason
    assert site.paths() == ["/a", "/a"]


def test_a_body_without_end_is_cut(site, visitor):
    def endless():
        yield b"HTTP/1.1 200 OK\r\n\r\n"
        while True:
            yield b"x" * 65_536

    visit = visitor(limits=Limits(largest=1_000_000)).visit(site.says("/a", endless))
    assert "too large" in visit.reason
    assert len(visit.exchanges[-1].heard) <= 1_000_000
    assert visit.exchanges[-1].cut == "length"


def test_a_hundred_continues_come_to_an_end(site, visitor):
    def endless():
        while True:
            yield b"HTTP/1.1 100 Continue\r\n\r\n" * 100

    assert visitor(limits=Limits(largest=100_000, total=2)).visit(site.says("/a", endless)).reason


def test_only_the_last_of_several_heads_is_kept(site, visitor):
    visit = visitor().visit(site.says("/a", b"HTTP/1.1 100 Continue\r\n\r\n" + site.answer()))
    assert visit.exchanges[-1].heard == site.answer()


def test_hints_that_come_before_are_no_answer(site, visitor):
    hints = b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n"
    visit = visitor().visit(site.says("/a", hints * 3 + site.answer()))
    assert visit.exchanges[-1].heard == site.answer()
    assert visit.page is not None


CHUNKS = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"


def test_chunks_are_joined_and_kept_as_they_came(site, visitor):
    raw = CHUNKS + b"1;a=b\r\n!\r\n0\r\nX-Trailer: x\r\n\r\n"
    (only,) = visitor().visit(site.says("/a", raw)).exchanges
    assert (only.body, only.heard) == (b"hello!", raw)


@pytest.mark.parametrize("rest", [b"", b"zz\r\nhello\r\n0\r\n\r\n", b"ff\r\nhello", b"-5\r\nhello\r\n", b"5\r\nhel"])
def test_broken_chunks_are_told(site, visitor, rest):
    visit = visitor(tries=1).visit(site.says("/a", CHUNKS + rest))
    assert visit.exchanges[-1].fault is not None
    assert visit.exchanges[-1].cut == "disconnect"


def test_a_length_that_is_too_long_is_told_after_further_tries(site, visitor):
    visit = visitor().visit(site.says("/a", site.answer(site.page, f"Content-Length: {len(site.page) + 9}")))
    assert [one.cut for one in visit.exchanges] == ["disconnect"] * 3
    assert visit.page is not None
    assert visit.page.body == site.page


def test_a_length_that_is_too_short_is_told(site, visitor):
    (only,) = visitor().visit(site.says("/a", site.answer(site.page, "Content-Length: 40"))).exchanges
    assert (only.body, only.more) == (site.page[:40], True)


@pytest.mark.parametrize(
    "raw", [b"", b"hello", b"HTTP/1.1 abc OK\r\n\r\n", b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 500, b"\0" * 70_000]
)
def test_what_is_no_http_is_told(site, visitor, raw):
    visit = visitor(tries=1).visit(site.says("/a", raw))
    assert visit.reason in {
        "what came back is no answer of a web server", "the host ended the connection without an answer"
    }  # fmt: skip
    assert visit.remedy


def test_an_empty_answer_is_no_page(site, visitor):
    assert "empty" in visitor().visit(site.says("/a", site.answer(b""))).reason


def test_a_body_is_kept_compressed_as_it_came(site, visitor):
    packed = gzip.compress(site.page)
    (only,) = visitor().visit(site.says("/a", site.answer(packed, "Content-Encoding: gzip"))).exchanges
    assert only.body == packed


def test_a_host_that_is_not_there_is_told(visitor):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    assert "refuses connections" in visitor(tries=1).visit(f"http://127.0.0.1:{port}/").reason


def test_a_certificate_that_nobody_vouches_for_is_not_trusted(site, visitor):
    visit = visitor(tries=1, robots=False).visit(site.base.replace("http:", "https:") + "/a")
    assert visit.reason
    assert site.paths() == []


def test_a_handshake_that_never_ends_is_given_up(visitor):
    stop = threading.Event()

    def drip(server: socket.socket) -> None:
        line, _ = server.accept()
        line.sendall(b"\x16\x03\x03\x40\x00\x02")  # a record of TLS that is promised and comes byte by byte
        with suppress(OSError):
            while not stop.wait(0.02):
                line.sendall(b"\0")
        line.close()

    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=drip, args=(server,), daemon=True).start()
        began = time.monotonic()
        asks = visitor(limits=Limits(connect=0.3, read=0.3, total=0.3), tries=1, robots=False)
        assert asks.visit(f"https://127.0.0.1:{server.getsockname()[1]}/").reason
        assert time.monotonic() - began < 3
    stop.set()


def test_slow_hosts_do_not_hold_up_others(site, visitor):
    def slow():
        time.sleep(0.4)
        yield site.answer()

    site.says("/slow", slow)
    site.says("/fast", site.answer())
    asks = visitor(resolve=lambda host, port: ["127.0.0.1"])
    port = site.server.server_port
    names = [f"http://a.example:{port}/slow", f"http://b.example:{port}/fast"]
    assert [one.name for one in visits(names, asks)] == names[::-1]


def test_who_stops_listening_ends_all_waiting(site, visitor):
    addresses = [site.says(f"/{n}", site.answer()) for n in range(50)]
    asks = visitor(pause=0.05)
    for _ in visits(addresses, asks):
        break
    time.sleep(0.2)
    assert len(site.asked) < 5


def test_a_proxy_makes_the_connection_and_is_told_the_whole_address(site):
    from urllib3.util import parse_url

    site.says("http://news.example/a", site.answer())
    road = Road(Guard(), parse_url(site.base.replace("http://", "http://name:word@")))
    visit = Visitor(Manners("Variorum/0.1", robots=False), road=road).visit("http://news.example/a")
    (only,) = visit.exchanges
    assert (visit.reason, only.body, only.number) == ("", site.page, "")
    assert "Basic" in site.asked[0][1]["proxy-authorization"]
    assert b"Basic" not in only.asked  # the password goes into no archive
    assert "word" not in road.told


def test_names_are_checked_for_a_proxy_too(site):
    from urllib3.util import parse_url

    visits_ = Visitor(Manners("Variorum/0.1", robots=False), road=Road(Guard(), parse_url(site.base)))
    for address in ("http://10.0.0.1/", "http://localhost/", "http://[::1]/", "http://2130706433/"):
        assert visits_.visit(address).reason
    assert site.asked == []


def test_through_a_proxy_the_certificate_is_that_of_the_site(site):
    """A proxy that answers CONNECT with a refusal gives no page."""
    from urllib3.util import parse_url

    visitor = Visitor(Manners("Variorum/0.1", robots=False, tries=1), road=Road(Guard(), parse_url(site.base)))
    assert visitor.visit("https://news.example/a").reason
