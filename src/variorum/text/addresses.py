"""Addresses: web addresses as they are compared, so that one page has one address however it was reached."""

from __future__ import annotations

import re
from typing import NamedTuple

PARTS = re.compile(r"(?i)(?:https?:)?//(?:[^/?#@\s]*@)?([^/?#:\s]+)(?::\d*)?([^?#\s]*)(?:\?([^#\s]*))?(?:#(\S*))?")
# Addresses of archives hold the archived one whole: the Wayback Machine and all that runs pywb or OpenWayback
# (collection/timestamp/address), archive.today (timestamp/address) and the caches of AMP pages.
ARCHIVED = re.compile(r"(?i)https?://[^/\s]+/(?:[\w.-]{1,60}/){0,3}[\d.-]{4,20}(?:[a-z]{2}_)?/((?:https?:/)\S+)")
AMP_CACHE = re.compile(
    r"(?i)https?://(?:[\w-]+\.cdn\.ampproject\.org/[a-z]|(?:www\.)?google\.[a-z.]{2,6}/amp)/(?:s/)?(\S+)"
)
ONE_SLASH = re.compile(r"(?i)^(https?):/+")
HOST = re.compile(r"^(?:(?:www\d?|amp|m|mobile)\.)+(?=[^.]+\.)")
AMP_PATH = re.compile(r"(?i)(?:/amp(?=/|$)|\.amp(?=$|\.html?$))")
INDEX = re.compile(r"(?i)/(?:index|default)\.(?:html?|php|aspx?)$")
# What the makers of campaign tools add to links, by their own documents: Google (utm_, gclid, gbraid, wbraid, dclid,
# _ga, _gl), Meta (fbclid, igshid), Microsoft (msclkid), Yandex (yclid), Mailchimp (mc_cid, mc_eid), Matomo (mtm_, pk_),
# HubSpot (_hs*, hsa_), Adobe (s_cid, cmpid), Piano (at_*, xtor), X (twclid), TikTok (ttclid), LinkedIn (li_fat_id).
TRACKING = re.compile(
    r"(?i)(?:utm_|mtm_|pk_|_hs|hsa_|at_|mc_[ce]id$|fbclid$|igshid$|gclid$|gbraid$|wbraid$|dclid$|_ga$|_gl$|msclkid$"
    r"|yclid$|s_cid$|cmpid$|xtor$|twclid$|ttclid$|li_fat_id$)"
)
AMP_QUERY = re.compile(r"(?i)(?:amp(?:=1|=true)?|outputtype=amp)$")
PAGE_QUERY = re.compile(r"(?i)(?:page|pg|paged|pagenum|pagenumber|page_no|p)=(\d{1,3})$")
PAGE_PATH = re.compile(r"(?i)(?:/page[/-]|,page-|-page-)(\d{1,3})(?=$|\.html?$)")
NESTED = 3  # archives of archives that are looked through


class Paged(NamedTuple):
    """The address of a whole report, and which of its pages this is; 0 where the address does not say."""

    address: str
    page: int


def canonical_address(address: str) -> str:
    """The address as it is compared: "tern.example/2031/alda?id=7"; "" for a front page and for what is no address."""
    found = PARTS.fullmatch(unarchived(address.strip()))
    if not found:
        return ""
    host, path, query, fragment = found[1].lower(), found[2], found[3] or "", found[4] or ""
    path = INDEX.sub("", AMP_PATH.sub("", path.rstrip("/"))).rstrip("/")
    known = sorted(one for one in query.split("&") if one and not TRACKING.match(one.split("=")[0]))
    known = [one for one in known if not AMP_QUERY.match(one)]
    hash_bang = f"#{fragment}" if fragment.startswith("!") else ""  # there the fragment names the page
    if not path and not known and not hash_bang:
        return ""
    return HOST.sub("", host.rstrip(".")) + path + ("?" + "&".join(known) if known else "") + hash_bang


def paged_address(address: str) -> Paged:
    """The canonical address without the number of the page, and that number."""
    known = canonical_address(address)
    head, mark, query = known.partition("?")
    if found := PAGE_PATH.search(head):
        return Paged(head[: found.start()] + head[found.end() :] + mark + query, int(found[1]))
    for one in query.split("&"):
        # "?p=7" behind a bare host names a report, as WordPress does
        if (found := PAGE_QUERY.match(one)) and "/" in head:
            rest = "&".join(other for other in query.split("&") if other != one)
            return Paged(head + ("?" + rest if rest else ""), int(found[1]))
    return Paged(known, 0)


def unarchived(address: str) -> str:
    """The address that an archive's address holds."""
    for _ in range(NESTED):
        if found := ARCHIVED.fullmatch(address):
            address = ONE_SLASH.sub(r"\1://", found[1])
        elif found := AMP_CACHE.fullmatch(address):
            address = f"https://{found[1]}"
        else:
            break
    return address
