"""Roles: what an element is for, by its name, class and id."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from variorum.records.article import PartKind
from variorum.steps.extract.page.tags import Tag, attributes_of
from variorum.text.wordlist import one_of

Role = PartKind | Literal[""]

BY_NAME: dict[str, Role] = {
        "nav": "navigation", "footer": "footer", "figcaption": "caption", "h1": "title", "time": "date", "menu":
    "navigation",
    "button": "navigation", "form": "footer", "caption": "caption",
}  # fmt: skip
_CLASSES: tuple[tuple[Role, str], ...] = (
    ("legal", r"cookie|consent|gdpr|(?:^|[\s_-])(?:legal|copyright|disclaimer)"),
    (
        "comment",
        r"(?:^|[\s_-])(?:comments?(?:list|s?-?area|thread|body|text|content)?|disqus|respond|replies|responses)(?:$|[\s_-])|"
        # Systems for readers' comments, as WordPress's directory of plugins and builtwith.com list them.
        r"^(?:coral|spot-?im|spcv|openweb|viafoura|vf-|hyvor|fb-comments|livefyre|intensedebate|discourse-comments|"
        r"remark42|isso-thread|giscus|utterances|commento|cusdis|talkyard|graphcomment|insticator|wpdiscuz)",
    ),
    ("newsletter", r"newsletter|sign-?up|mailing-?list|subscribe"),
    ("donation", r"donat|support-us|paywall|(?:^|[\s_-])(?:appeal|contribute|membership)"),
    (
        "related",
        r"related|recommend|more-?(?:stories|news|from|on|articles)|(?:^|[\s_-])more(?:$|\s)|most-?(?:read|popular|viewed)|"
        r"trending|popular|read-?(?:more|next|also)|also-?like|teaser|promo|outbrain|taboola",
    ),
    ("caption", r"caption|photo-?credit|image-?credit|img-?credit|media-?credit|wp-block-image"),
    ("byline", r"(?:^|[\s_-])(?:byline|by-line|author|authors|contributor|writer)(?:$|[\s_-])"),
    (
        "date",
        r"dateline|timestamp|date-?time|pub-?date|publish(?:ed)?-?(?:date|on|time)|post-?date|entry-date|"
        r"article-?date|(?:^|[\s_-])date(?:$|[\s_-])",
    ),
    (
        "deck",
        r"(?:^|[\s_-])(?:standfirst|subtitle|sub-?title|sub-?headline|dek|deck|article-?summary|"
        r"lead-?text|kicker-?text)(?:$|[\s_-])",
    ),
    (
        "navigation",
        r"breadcrumb|(?:^|[\s_-])(?:nav|navbar|menu|navigation|toolbar|share|sharing|social|skip-link|"
        r"pagination|tags?|topics?)(?:$|[\s_-])",
    ),
    ("footer", r"(?:^|[\s_-])(?:site-?footer|page-?footer|footer)(?:$|[\s_-])"),
)
BY_CLASS = tuple((role, re.compile(pattern)) for role, pattern in _CLASSES)  # for names in small letters
HINTS = (  # one of these stands in whatever the patterns find
    "cookie consent gdpr legal copyright disclaimer comment disqus respond replies responses coral spotim spot-im spcv "
    "openweb viafoura vf- hyvor livefyre intensedebate remark42 isso-thread giscus utterances cusdis talkyard "
    "insticator wpdiscuz newsletter signup sign-up mailing subscribe donat support-us paywall appeal contribute "
    "membership related recommend more most-read mostread popular most-viewed mostviewed trending read-next readnext "
    "read-also readalso also-like alsolike teaser promo outbrain taboola caption photo-credit photocredit image-credit "
    "imagecredit img-credit imgcredit media-credit mediacredit wp-block-image byline by-line author contributor writer "
    "date timestamp published-on publishedon publish-on publishon published-time publishedtime publish-time "
    "publishtime standfirst subtitle sub-title subheadline sub-headline dek deck article-summary articlesummary "
    "lead-text leadtext kicker-text kickertext breadcrumb nav menu toolbar share sharing social skip-link pagination "
    "tag topic footer"
).split()
HINT = re.compile(one_of(HINTS))  # most names hold none: one search
REASONS: dict[Role, str] = {
    "navigation": "a way through the site", "footer": "the foot of the page", "caption": "a caption of a picture",
    "legal": "about rights, cookies or terms", "comment": "written by readers", "newsletter": "offers a newsletter",
    "donation": "asks the reader for money", "related": "links to other reports", "byline": "names the writer",
    "other": "outside the text of the report", "repeat": "printed elsewhere on the page",
}  # fmt: skip
HIDDEN_NAMES = frozenset("head template noscript svg math select datalist object canvas audio video map".split())
HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# What only programs that read aloud see: Bootstrap before and since version 5, HTML5 Boilerplate, WordPress.
READ_ALOUD = frozenset({"sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text"})
# Only of elements that hold words alone: of others it takes away the gaps between those in them, which set their own.
FLAT_STYLE = re.compile(r"font-size\s*:\s*0(?:\.0+)?(?:px|em|rem|pt|%)?\s*(?:[;!]|$)", re.IGNORECASE)
FLAT = frozenset("a b em font i p small span strong sub sup u".split())
SHADOW = re.compile(r"\bshadowroot(?:mode)?\b", re.IGNORECASE)  # such a template is what a browser shows
LONGEST_CLASS = 400  # characters of class and id that are looked at
LONGEST_KEPT = 400  # characters of a tag whose nature is remembered
WHOLE = frozenset({"body", "html"})  # are hidden only until a script has run
PLAIN = frozenset({"body", "html", "main", "article"})  # hold the text, whatever their class says
FIGURES = re.compile(r"\d+")


class Nature(NamedTuple):
    """What can be told of an element by its opening tag."""

    role: Role  # "" where neither name nor class give one
    shape: str  # name and class, figures left out: equal for elements that a template made alike


def nature_of(tag: Tag) -> Nature:
    """The role and the shape of the element."""
    raw = tag.raw_attributes
    if len(raw) > LONGEST_KEPT:
        return _nature(tag.name, tag.attributes())
    return _of_source(tag.name, raw if raw and _tells(raw.lower()) else "")


def _tells(raw: str) -> bool:
    """Whether one of the attributes that are looked at may be there; a chain, as it is asked of every tag."""
    return "class" in raw or "id" in raw or "itemprop" in raw


def is_hidden(tag: Tag) -> bool:
    """Whether nobody who looks at the page sees the element."""
    if tag.name in HIDDEN_NAMES:
        return not (tag.name == "template" and SHADOW.search(tag.raw_attributes[:LONGEST_CLASS]))
    raw = tag.raw_attributes.lower()
    if tag.name in WHOLE or not (
        "hidden" in raw or "display" in raw or "sr-only" in raw or "screen-reader" in raw or "font-size" in raw
    ):
        return False
    attributes = tag.attributes()
    if not READ_ALOUD.isdisjoint(attributes.get("class", "")[:LONGEST_CLASS].lower().split()):
        return True
    style = attributes.get("style", "")[:1000]
    flat = tag.name in FLAT and FLAT_STYLE.search(style) is not None
    return "hidden" in attributes or flat or HIDDEN_STYLE.search(style) is not None


@lru_cache(maxsize=8192)
def _of_source(name: str, raw_attributes: str) -> Nature:
    return _nature(name, attributes_of(raw_attributes) if raw_attributes else {})


def _nature(name: str, attributes: dict[str, str]) -> Nature:
    given = attributes.get("class", "")[:LONGEST_CLASS]
    others = f" {attributes.get('id', '')} {attributes.get('itemprop', '')}"[: LONGEST_CLASS - len(given)]
    classes = FIGURES.sub("", given)
    role = "" if name in PLAIN else _by_class(classes + FIGURES.sub("", others)) or BY_NAME.get(name, "")
    return Nature(role, f"{name} {classes}")


def _by_class(names: str) -> Role:
    """The first role, in the order of the table, that one of the names has."""
    found = {role for name in names.split() if (role := _by_name(name))}
    return next((role for role, _ in BY_CLASS if role in found), "") if found else ""


@lru_cache(maxsize=8192)
def _by_name(name: str) -> Role:
    small = name.lower()
    if not HINT.search(small):
        return ""
    return next((role for role, pattern in BY_CLASS if pattern.search(small)), "")
