"""Render: the page through Jinja templates that escape all that is put into them."""

from __future__ import annotations

import re
from functools import lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from variorum.present.html.sources import source
from variorum.present.html.timeline import drawing
from variorum.present.page import page
from variorum.present.strings import chained, quoted, shortened, shown, visible
from variorum.present.wording import NOTHING, only_words
from variorum.records.account import Telling

WEB_ADDRESS = re.compile(r"https?://[^\s\"'<>\\]+", re.IGNORECASE)
SCRIPTS = {
    "Cyrillic": "und-Cyrl", "Arabic": "und-Arab", "Greek": "und-Grek", "Hebrew": "und-Hebr", "Han": "und-Hani",
    "Georgian": "und-Geor", "Armenian": "und-Armn", "Devanagari": "und-Deva", "Hangul": "und-Hang",
    "Hiragana": "und-Hira", "Katakana": "und-Kana", "Thai": "und-Thai",
}  # fmt: skip  # BCP 47 tags: a script of a language that is not known


def render(telling: Telling, *, with_sources: bool = False) -> str:
    """The telling as one HTML document; whole source texts are in it only where they are asked for."""
    told = page(telling)
    sources = {article.id: source(article) for tale in told.tales for article in tale.sources} if with_sources else {}
    template = _environment().get_template("page.html")
    return template.render(page=told, number=told.numbers(), sources=sources, nothing=NOTHING) + "\n"


@lru_cache(maxsize=1)
def _environment() -> Environment:
    """The templates, with what they may call; every value is escaped, its control characters made visible."""
    environment = Environment(
        loader=PackageLoader("variorum.present.html", "templates"),
        autoescape=True, finalize=_finalized, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    environment.filters.update(shown=shown, short=shortened, chained=chained, quoted=quoted)
    environment.filters.update(slug=_slug, only_words=only_words, script=_script, web=web_address)
    environment.globals.update(drawing=drawing)
    return environment


def _finalized(value: object) -> object:
    return value if isinstance(value, Markup) or not isinstance(value, str) else visible(value)


def web_address(address: str) -> str:
    """The address where it is one of the web, else "": `javascript:` and the like never become links."""
    return address if WEB_ADDRESS.fullmatch(address) else ""


def _slug(words: str) -> str:
    return words.replace(" ", "-")


def _script(name: str) -> str:
    return SCRIPTS.get(name, "")
