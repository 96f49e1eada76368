"""Savings: when and from where a page was saved, as saving tools and web archives write it into the page itself.

Formats and where they are documented (comments unless said):

- SingleFile: "Page saved with SingleFile url: … saved date: …" (github gildas-lormeau/single-file-core, index.js)
- browsers' "save as": "saved from url=(0023)https://…", the Mark of the Web (Microsoft, "Mark of the Web")
- HTTrack: "Mirrored from … by HTTrack Website Copier/3.x […], Sat, 07 Apr 2031 09:30:00 GMT" (HTTrack's FAQ, footer)
- monolith: "Saved from … at 2031-04-07T09:30:00Z using monolith v2.8.1" (github Y2Z/monolith)
- Save Page WE: meta elements savepage-url, savepage-from, savepage-date
- WebScrapBook: data-scrapbook-source and -create of the html element, 17 digits in UTC (its PyWebScrapBook reads it)
- Wayback Machine: "FILE ARCHIVED ON 09:30:00 Apr 07, 2031 AND RETRIEVED FROM THE INTERNET ARCHIVE ON …", UTC; its
  toolbar between "BEGIN WAYBACK TOOLBAR INSERT" and "END …"; __wm.wombat("address","14 digits", …)
- pywb, which many national archives run: wbinfo.url and wbinfo.timestamp in a script (its head insert)
- addresses of copies in archives, ".../20310407093000/https://…", in canonical and og:url: the form of the Wayback
  Machine that others took over; archive.today also writes "2031.04.07-093000"
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from html import unescape
from typing import NamedTuple

from variorum.steps.extract.page.tags import attributes_of
from variorum.tables.calendar_names import month_number

SINGLEFILE = re.compile(
    r"\s*Page saved with SingleFile\s+url:\s?(?P<address>\S{1,2000})\s+saved date:\s?(?P<moment>[^\n(]{8,60})"
)
MARK = re.compile(r"\s*saved from url=\((?P<length>\d{1,6})\)(?P<address>\S{1,2000})")
HTTRACK = re.compile(
    r"\s*Mirrored from (?P<address>\S{1,2000}) by (?P<software>HTTrack Website Copier/\S{1,40}) \[[^\]]{0,60}\], "
    r"(?P<moment>[A-Z][a-z]{2}, [^\n]{10,40})"
)
MONOLITH = re.compile(
    r"\s*Saved from (?P<address>https?://\S{1,2000}) at (?P<moment>\S{10,40}) using (?P<software>monolith \S{1,20})"
)
WAYBACK = re.compile(
    r"\s*FILE ARCHIVED ON (?P<clock>\d{1,2}:\d\d:\d\d) (?P<month>[^\W\d_]{3,9}) (?P<day>\d{1,2}), (?P<year>\d{4}) "
    r"AND RETRIEVED"
)
WOMBAT = re.compile(
    r"__wm\.wombat\(\s?[\"'](?P<address>https?://[^\"'\s]{1,2000})[\"'],\s?[\"'](?P<digits>\d{14})[\"']"
)
PYWB_ADDRESS = re.compile(r"wbinfo\.url\s?=\s?[\"'](?P<address>https?://[^\"'\s]{1,2000})[\"']")
PYWB_MOMENT = re.compile(r"wbinfo\.timestamp\s?=\s?[\"'](?P<digits>\d{14})[\"']")
COPY = re.compile(
    r"https?://(?P<host>[\w.-]{3,100})/(?:[\w-]{1,40}/){0,3}"
    r"(?P<digits>\d{14}|\d{4}\.\d\d\.\d\d-\d{6})(?:[a-z]{2}_)?/(?P<address>https?:/{1,2}\S{1,2000})"
)
JAVASCRIPT = re.compile(
    r"[A-Z][a-z]{2} (?P<month>[A-Z][a-z]{2}) (?P<day>\d\d) (?P<year>\d{4}) (?P<clock>\d\d:\d\d:\d\d) "
    r"GMT(?P<zone>[+-]\d{4})"
)
TELLS = re.compile(r"\s*(?:FILE ARCHIVED|Page saved|Mirrored|[Ss]aved) ")  # how comments begin that one of these reads
ELEMENT = re.compile(r"<(?P<name>link|meta|html)\b(?P<attributes>[^<>]++)>", re.IGNORECASE)
SIGNS = ("canonical", "og:url", "savepage-", "scrapbook")  # one of them stands in every element that tells something
WITHIN = 300_000  # characters of the page in which its head stands
LONGEST = 3000  # characters of a comment that are read
ARCHIVES = {"web.archive.org": "the Wayback Machine"}
MOST_COMMENTS = 50_000


class Saving(NamedTuple):
    """One statement in the page of when, or from where, it was saved."""

    address: str
    moment: datetime | None
    evidence: str
    software: str = ""
    archive: bool = False  # an archive took the bytes from the outlet; a tool may have taken them from the archive


def original_address(address: str) -> str:
    """The address of the page itself where this one is of its copy in an archive."""
    found = COPY.match(address)
    return _whole(found["address"]) if found else address


def savings(page: str) -> Iterator[Saving]:
    """All that is said in the page, in the order of the ways above."""
    yield from _of_comments(page)
    yield from _of_scripts(page)
    yield from _of_elements(page[:WITHIN])


def _of_comments(page: str) -> Iterator[Saving]:
    at = page.find("<!--")
    for _ in range(MOST_COMMENTS):
        end = page.find("-->", at + 4) if at >= 0 else -1
        if end < 0:
            return
        if TELLS.match(page, at + 4, end):
            yield from _of_comment(page[at + 4 : min(end, at + LONGEST)])
        at = page.find("<!--", end)


def _of_comment(words: str) -> Iterator[Saving]:
    if found := WAYBACK.match(words):
        moment = _at(found["year"], month_number(found["month"]), found["day"], found["clock"])
        if moment:
            yield Saving("", moment, "comment of the Wayback Machine", "Wayback Machine", archive=True)
    elif found := SINGLEFILE.match(words):
        yield Saving(found["address"], _javascript(found["moment"]), "comment of SingleFile", "SingleFile")
    elif found := HTTRACK.match(words):
        address = found["address"] if "://" in found["address"] else f"http://{found['address']}"
        yield Saving(address, _mail(found["moment"]), "comment of HTTrack", found["software"])
    elif found := MONOLITH.match(words):
        yield Saving(found["address"], _iso(found["moment"]), "comment of monolith", found["software"])
    elif (found := MARK.match(words)) and len(found["address"]) == int(found["length"]) and _web(found["address"]):
        yield Saving(found["address"], None, "comment of the browser, saved from url")


def _of_scripts(page: str) -> Iterator[Saving]:
    if found := WOMBAT.search(page) if "__wm.wombat(" in page else None:
        yield Saving(found["address"], _digits(found["digits"]), "script of the Wayback Machine", archive=True)
    if "wbinfo.timestamp" in page:
        address, moment = PYWB_ADDRESS.search(page), PYWB_MOMENT.search(page)
        if address and moment:
            yield Saving(address["address"], _digits(moment["digits"]), "script of pywb", "pywb", archive=True)


def _of_elements(head: str) -> Iterator[Saving]:
    told: dict[str, str] = {}
    for found in ELEMENT.finditer(head):
        raw = found["attributes"].lower()
        if not any(sign in raw for sign in SIGNS):
            continue
        attributes = attributes_of(found["attributes"])
        match found["name"].lower():
            case "html":
                told |= {name: unescape(value) for name, value in attributes.items() if "scrapbook" in name}
            case "link" if attributes.get("rel", "").lower() == "canonical":
                yield from copy_at(unescape(attributes.get("href", "")))
            case "meta" if attributes.get("property", "").lower() == "og:url":
                yield from copy_at(unescape(attributes.get("content", "")))
            case "meta" if (name := attributes.get("name", "").lower()).startswith("savepage-"):
                told.setdefault(name, unescape(attributes.get("content", "")))
            case _:
                pass
    if address := told.get("savepage-url") or told.get("savepage-from"):
        yield Saving(_web(address), _javascript(told.get("savepage-date", "")), "savepage-date", "Save Page WE")
    if created := told.get("data-scrapbook-create"):
        source = _web(told.get("data-scrapbook-source", ""))
        yield Saving(source, _digits(created[:14]), "data-scrapbook-create", "WebScrapBook")


def copy_at(address: str) -> Iterator[Saving]:
    """What the address says where it is of a copy in an archive."""
    found = COPY.match(address)
    if found and (moment := _digits(re.sub(r"\D", "", found["digits"]))):
        host = found["host"].lower()
        evidence = f"address of the copy in {ARCHIVES.get(host, host)}"
        yield Saving(_whole(found["address"]), moment, evidence, archive=True)


def _whole(address: str) -> str:
    """The address with both slashes: servers fold two into one."""
    return re.sub(r"^(https?:)/{1,2}", r"\1//", address)


def _web(address: str) -> str:
    return address if address.startswith(("http://", "https://")) else ""


def _digits(digits: str) -> datetime | None:
    """The moment of "20310407093000", which archives write in UTC."""
    try:
        return datetime.strptime(digits, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None


def _at(year: str, month: int, day: str, clock: str, zone: str = "+0000") -> datetime | None:
    try:
        return datetime.strptime(f"{year}-{month}-{day} {clock} {zone}", "%Y-%m-%d %H:%M:%S %z")
    except ValueError:
        return None


def _javascript(value: str) -> datetime | None:
    """The moment of "Mon Apr 07 2031 09:30:00 GMT+0200", or of ISO 8601 with a zone."""
    found = JAVASCRIPT.match(value.strip())
    if not found:
        return _iso(value)
    return _at(found["year"], month_number(found["month"]), found["day"], found["clock"], found["zone"])


def _iso(value: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(value.strip())
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def _mail(value: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(value.strip())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment if moment.tzinfo else None
