"""What an address is, and what a list of them says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.read.fetch.addresses import Address, address_of, led_to, listed, sifted


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("http://news.example/a", ("http", "news.example", 80, "/a")),
        ("HTTPS://News.Example:8443/a?b=c#d", ("https", "news.example", 8443, "/a?b=c")),
        ("https://news.example", ("https", "news.example", 443, "/")),
        ("https://news.example./a", ("https", "news.example", 443, "/a")),
        ("https://grünau.example/straße", ("https", "xn--grnau-lva.example", 443, "/stra%C3%9Fe")),
        ("https://news.example/%C3%9F?q=%20ü", ("https", "news.example", 443, "/%C3%9F?q=%20%C3%BC")),
        ("https://[2606:4700::1111]:8080/", ("https", "2606:4700::1111", 8080, "/")),
    ],
)
def test_an_address_is_taken_apart_once(written, meant):
    assert address_of(written) == Address(*meant)


@pytest.mark.parametrize(
    "written",
    [
        "file:///etc/passwd", "ftp://news.example/a", "gopher://news.example/", "javascript:alert(1)", "news.example/a",
        "http://", "http:///a", "http://user@news.example/", "http://user:word@news.example/", "http://a@b@c/",
        "http://news.example:0/", "http://news.example:99999/", "http://news.example:port/", "http://news .example/",
        "http://news.example\\@10.0.0.1/", "http://news.example/a\r\nHost: b", "http://news.example/a b",
        "http://%31%32%37.0.0.1/", "http://news..example/", "http://[::1", "http://[fe80::1%25eth0]/", "", "http://-a.example/",
        "http://stra\u00dfe.example/", "http://a\u200db.example/",
        "http://news.example/" + "a" * 9000, "http://" + "a" * 300 + ".example/",
    ],
)  # fmt: skip
def test_what_is_no_web_address_is_told_why(written):
    assert isinstance(address_of(written), str)


def test_other_letters_that_stand_for_digits_or_dots_are_seen_through():
    assert address_of("http://127。0。0。1/") == Address("http", "127.0.0.1", 80, "/")
    assert address_of("http://①②⑦.0.0.1/") == Address("http", "127.0.0.1", 80, "/")


@given(st.text(max_size=40))
def test_any_text_is_an_address_or_told_why(text):
    found = address_of("http://" + text)
    assert isinstance(found, str) or address_of(found.whole) == found


@pytest.mark.parametrize(
    ("location", "meant"),
    [
        ("/b", "http://news.example/b"),
        ("b?c", "http://news.example/x/b?c"),
        ("//other.example/b", "http://other.example/b"),
        ("https://other.example/ä b#c", "https://other.example/%C3%A4%20b"),
    ],
)
def test_a_redirect_leads_on_from_where_it_stands(location, meant):
    found = led_to(Address("http", "news.example", 80, "/x/a"), location)
    assert isinstance(found, Address)
    assert found.whole == meant


@pytest.mark.parametrize(
    "location", ["file:///etc/passwd", "http://user@b.example/", "http://[::1", "data:text/html,a"]
)
def test_a_redirect_to_no_web_address_leads_nowhere(location):
    assert isinstance(led_to(Address("http", "news.example", 80, "/"), location), str)


def test_a_list_has_remarks_blank_lines_bad_lines_and_doubles():
    lines = """\ufeff# all on the ferry
https://news.example/a   # the first
https://news.example/b#comments

not an address
https://news.example/a#top
""".splitlines()
    found, problems = sifted(listed(lines, "list.txt"))
    assert found == ["https://news.example/a", "https://news.example/b#comments"]
    (problem,) = problems
    assert problem.source == "list.txt, line 5: not an address"
