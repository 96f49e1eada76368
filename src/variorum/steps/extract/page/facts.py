"""Facts: title, outlet, authors and address of a page, from its own words about itself before what is guessed."""

from __future__ import annotations

import re
from typing import NamedTuple

from variorum.steps.extract.outlet import Named, is_known, outlet_of_address
from variorum.steps.extract.page.jsonld import texts_of, types_of
from variorum.steps.extract.page.meta import Meta
from variorum.steps.extract.page.savings import original_address
from variorum.steps.extract.page.titles import title_of
from variorum.steps.extract.reading import NAME, is_person, persons, without_agency
from variorum.tables.outlets import outlet_hosts
from variorum.tables.places import place_id

SITE_TAIL = re.compile(r"\s+(?:[|–—»«·•:-]|::|&#8211;)\s+[^|–—»«·•]{2,60}$")
WEB = re.compile(r"https?://[^\s<>\"']+$", re.IGNORECASE)
PATH = re.compile(r"https?://[^/]+/.", re.IGNORECASE)  # more than the site's front page
SITE = re.compile(r"(https?:)//[^/?#]+", re.IGNORECASE)
NO_AUTHOR = re.compile(  # "heron.example" is a site
    r"https?://|@|^(?:admin|editor|staff|newsroom|webmaster|unknown|anonymous|by|(?:[\w-]{3,}\.){1,3}[a-z]{2,8})$",
    re.IGNORECASE,
)
SECTION_NAMES = (
    "article:section", "og:article:section", "articlesection", "parsely-section", "cxenseparse:category",
    "sailthru.section", "dc.coverage.section", "section", "category",
)  # fmt: skip
LABEL = re.compile(  # a part of a guess that is of the line around the name: "Washington Nov", "Read More"
    r"\b(?:name|stand|read|more|by|photo|image|share|follow|subscribe|comments?|posted|written|today|yesterday)\b|"
    r"(?<=\s)(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|am|pm|utc|gmt|est|min)\b",  # "Jan Novak" is a person
    re.IGNORECASE,
)
# What stands before the name of somebody who did something else for a report than write it.
HELPED = re.compile(
    r"\b(?:edited|editing|translated|translation|photos?|photograph(?:s|ed)|pictures?|illustrat(?:ed|ions?)|graphics?|"
    r"videos?|reviewed|fact[- ]?check(?:ed|ing)?) by $",
    re.IGNORECASE,
)
NEAR = 40  # characters before a name that are looked at
FULL_NAME = 2  # words of a name that is believed though it is guessed
LONGEST_SECTION = 60  # characters
PLATFORM_NAMES = frozenset({"medium", "youtube", "facebook", "twitter", "wordpress", "blogger", "home"})


class Facts(NamedTuple):
    """What is known of a page beside its text."""

    title: str
    outlet: Named
    authors: tuple[str, ...]
    address: str


def facts_of(meta: Meta, *, address: str, printed: Named, guessed_author: str = "", guessed_title: str = "") -> Facts:
    """Each from the most reliable place that has it."""
    own = own_address(meta, address)
    outlet = outlet_of(meta, own, printed)
    return Facts(title_of(meta, guessed_title), outlet, authors_of(meta, guessed_author, outlet.name), own)


def outlet_of(meta: Meta, address: str, printed: Named) -> Named:
    """The known outlet at the address, else that which the page's data name, else as printed, else by the address.

    The table comes first because a page may call its section or edition the site, and one outlet is to have one name.
    """
    if is_known(address):
        return outlet_of_address(address)
    stated = (
        (meta.first("og:site_name"), "og:site_name"),
        *((name, "publisher in JSON-LD") for name in _publishers(meta)),
        (meta.first("application-name"), "application-name"),
        (meta.first("dc.publisher", "publisher", "twitter:app:name:iphone"), "publisher"),
    )
    for name, evidence in stated:
        clean = SITE_TAIL.sub("", name)
        if clean and clean.lower() not in PLATFORM_NAMES and len(clean) <= 60 and not WEB.match(clean):
            return Named(clean, evidence)
    return printed if printed.name else outlet_of_address(address)


def authors_of(meta: Meta, guessed: str, outlet: str) -> tuple[str, ...]:
    """The authors of JSON-LD, else of meta elements, else as guessed."""
    for names in (
        tuple(name for found in meta.articles[:1] for name in texts_of(found.get("author") or found.get("creator"))),
        meta.values.get("author", ()) or meta.values.get("dc.creator", ()) or meta.values.get("article:author", ()),
        tuple(name for part in guessed.split(";") if _may_be_guessed(name := part.strip(), outlet)),
    ):
        found = (person for name in names if not NO_AUTHOR.search(name) for person in _persons(name))
        clean = tuple(dict.fromkeys(person for person in found if person.lower() != outlet.lower()))
        if clean:
            return clean
    return ()


def without_helpers(guessed: str, text: str) -> str:
    """The guess without those who, where they are printed first, edited or translated the report or took pictures."""
    names = guessed.split(";")
    return ";".join(name for name in names if not _helped(name.strip(), text))


def _helped(name: str, text: str) -> bool:
    at = text.find(name)
    return at >= 0 and HELPED.search(text[max(0, at - NEAR) : at].replace("\n", " ")) is not None


def _may_be_guessed(name: str, outlet: str) -> bool:
    """Whether a guess is a person's full name, and no place, month, outlet or label that stands by a byline."""
    words = name.split()
    if len(words) < FULL_NAME or not NAME.fullmatch(name) or LABEL.search(name):
        return False
    return not (place_id(name) or name.lower() in outlet.lower() or name in outlet_hosts().values())


def section_of(meta: Meta) -> str:
    """The section of the outlet that JSON-LD or meta elements name: "World", "Sport"."""
    named = (name for found in meta.articles for name in texts_of(found.get("articleSection")))
    stated = meta.first(*SECTION_NAMES)
    return next((name for name in (*named, stated) if 0 < len(name) <= LONGEST_SECTION and not WEB.match(name)), "")


def organisations(meta: Meta) -> tuple[str, ...]:
    """The authors in JSON-LD that are no persons but agencies or outlets."""
    authors = (found.get("author") or found.get("creator") for found in meta.articles[:1])
    listed = (one for author in authors for one in (author if isinstance(author, list) else [author]))
    return tuple(
        name
        for one in listed
        if isinstance(one, dict) and any(kind.endswith("organization") for kind in types_of(one))
        for name in texts_of(one)
    )


def own_address(meta: Meta, address: str) -> str:
    """The canonical web address; that under which it was fetched where the page gives none."""
    for found in (meta.canonical, meta.first("og:url")):
        whole = original_address(_whole(found, address))
        if WEB.match(whole) and (PATH.match(whole) or not address):
            return whole
    return address if WEB.match(address) else ""


def _whole(found: str, base: str) -> str:
    """The address in full: pages give it without scheme or host, too."""
    site = SITE.match(base)
    if found.startswith("//"):
        return (site[1] if site else "https:") + found
    return site.group() + found if found.startswith("/") and site else found


def _persons(name: str) -> tuple[str, ...]:
    alone = without_agency(name.strip())
    return persons(name) or ((alone,) if 0 < len(alone.split()) <= 4 and len(alone) < 60 and is_person(alone) else ())


def _publishers(meta: Meta) -> tuple[str, ...]:
    return tuple(name for found in meta.articles for name in texts_of(found.get("publisher")))
