"""One page has one address, however it was reached; two pages have two."""

from __future__ import annotations

import time

import pytest

from variorum.text.addresses import canonical_address, paged_address

ALDA = "tern.example/2031/05/alda"


@pytest.mark.parametrize(
    "address",
    [
        "https://tern.example/2031/05/alda",
        "http://www.tern.example/2031/05/alda/",
        "HTTPS://WWW.Tern.Example:443/2031/05/alda#comments",
        "https://m.tern.example/2031/05/alda?utm_source=mail&fbclid=x1",
        "https://amp.tern.example/2031/05/alda/",
        "https://tern.example/2031/05/alda/amp/",
        "https://tern.example/amp/2031/05/alda",
        "https://tern.example/2031/05/alda?amp=1",
        "https://tern.example/2031/05/alda?outputType=amp&gclid=7",
        "https://tern.example/2031/05/alda/index.html",
        "//tern.example/2031/05/alda",
        "https://web.archive.org/web/20310503120000/https://www.tern.example/2031/05/alda",
        "http://web.archive.org/web/20310503120000id_/http://tern.example:80/2031/05/alda/",
        "https://archive.ph/2031.05.03-120000/https://tern.example/2031/05/alda",
        "https://wayback.library.example/all/20310503120000mp_/https:/tern.example/2031/05/alda",
        "https://tern-example.cdn.ampproject.org/c/s/tern.example/2031/05/alda",
        "https://www.google.com/amp/s/amp.tern.example/2031/05/alda/amp",
    ],
)
def test_ways_to_one_page_have_one_address(address: str) -> None:
    assert canonical_address(address) == ALDA


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("https://tern.example/view?id=7", "https://tern.example/view?id=8"),
        ("https://tern.example/a", "https://gull.example/a"),
        ("https://tern.example/a", "https://tern.example/A"),
        ("https://sport.tern.example/a", "https://tern.example/a"),
        ("https://tern.example/#!a", "https://tern.example/#!b"),
        ("https://tern.example/camp", "https://tern.example/c"),
        ("https://tern.example/a/ampere", "https://tern.example/aere"),
    ],
)
def test_two_pages_have_two_addresses(left: str, right: str) -> None:
    assert canonical_address(left) != canonical_address(right)


@pytest.mark.parametrize(
    "address",
    ["", "https://tern.example", "https://www.tern.example/?utm_source=x", "file:///home/a.html", "javascript:a"],
)
def test_a_front_page_and_what_is_no_address_have_none(address: str) -> None:
    assert canonical_address(address) == ""


def test_the_order_of_what_identifies_does_not_matter() -> None:
    assert canonical_address("https://tern.example/v?b=2&a=1") == canonical_address("http://tern.example/v/?a=1&b=2")


@pytest.mark.parametrize(
    ("address", "page"),
    [
        ("https://tern.example/alda?page=2", 2), ("https://tern.example/alda/page/3", 3),
        ("https://tern.example/alda-page-2.html", 2), ("https://tern.example/alda", 0),
        ("https://tern.example/?p=12", 0), ("https://tern.example/homepage-2030", 0),
    ],
)  # fmt: skip
def test_the_number_of_a_page_is_read_from_its_address(address: str, page: int) -> None:
    assert paged_address(address).page == page


def test_pages_of_one_report_have_one_address_without_the_number() -> None:
    pages = ["https://tern.example/alda", "https://tern.example/alda?page=2", "https://tern.example/alda/page/3/"]
    assert {paged_address(page).address for page in pages} == {"tern.example/alda"}


@pytest.mark.parametrize(
    "address",
    [
        "https://web.archive.org/web/2031/" * 20_000,
        "https://a/" + "1/" * 200_000,
        "https://" + "www." * 200_000,
        "https://a/?" + "&" * 400_000,
        "https://a/x" + "/amp" * 100_000,
        "https://a/" + "page-" * 100_000,
    ],
)
def test_a_hostile_address_takes_no_time(address: str) -> None:
    started = time.perf_counter()
    canonical_address(address)
    paged_address(address)
    assert time.perf_counter() - started < 1
