"""JSON feed: the items of JSON Feed 1 and 1.1."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.records.problem import Problem
from variorum.records.source import Source
from variorum.steps.extract.decode import decoded
from variorum.steps.extract.formats.composed import Known, people
from variorum.steps.extract.formats.feeds.channel import outlet_of
from variorum.steps.extract.formats.feeds.entry import Entry, Feed, seen, told
from variorum.steps.extract.formats.feeds.feed import Channel
from variorum.steps.extract.formats.moments import candidates
from variorum.steps.extract.formats.objects import Refused
from variorum.steps.extract.formats.passages import Passage
from variorum.steps.extract.formats.values import Value, text_in, value_of
from variorum.steps.extract.origins import of_file
from variorum.steps.extract.reading import Extraction, replaced_problem
from variorum.tables.local_time import hours_ahead


def json_feed_articles(source: Source) -> Extraction:
    """The articles of a JSON feed's items, and what is the matter with it."""
    found = decoded(source.content, "utf-8")
    try:
        top = value_of(of_file(source.content, found, "json")).members()
        articles, problems = told(Feed(source, found), _entries(top))
    except Refused as error:
        remedy = "save the feed again"
        return (), (Problem(source=source.snapshot.name, reason=str(error), remedy=remedy, stage="extract"),)
    return articles, (*replaced_problem(source.snapshot.name, found), *problems)


def _entries(top: dict[str, Value]) -> Iterator[Entry]:
    channel = Channel(text_in(top, "title"), text_in(top, "home_page_url", "feed_url"), text_in(top, "language"))
    shared = _names(top)
    for item in top["items"].items() if "items" in top else ():
        members = item.members()
        yield _entry(members, channel, _names(members) or shared)


def _entry(members: dict[str, Value], channel: Channel, authors: tuple[str, ...]) -> Entry:
    text = _text(members)
    title = members.get("title")
    head = (Passage(title.woven("json"), "line", "title"),) if title and title.words() else ()
    whole = any(name in members and members[name].words().strip() for name in ("content_html", "content_text"))
    return Entry(_known(members, channel, authors), head, text, whole)


def _text(members: dict[str, Value]) -> Passage | None:
    """The longer of both fields for the text, of equals the page; else the summary."""
    if "content_html" in members and (woven := members["content_html"].woven("json-html")):
        return Passage(woven)
    for name in ("content_text", "summary"):
        if name in members and (woven := members[name].woven("json")) and seen(woven):
            return Passage(woven, "lines")
    return None


def _known(members: dict[str, Value], channel: Channel, authors: tuple[str, ...]) -> Known:
    address = text_in(members, "external_url", "url")
    language = text_in(members, "language") or channel.language
    ahead = hours_ahead(address or channel.address, language)
    changed = tuple(candidates(text_in(members, "date_modified"), "date_modified of the feed's item", ahead))
    return Known(
        title=text_in(members, "title"), outlet=outlet_of(channel.title, channel.address or address),
        authors=people(authors), address=address, language=language,
        section=next((tag.words() for tag in members["tags"].items()), "") if "tags" in members else "",
        published=tuple(candidates(text_in(members, "date_published"), "date_published of the feed's item", ahead)),
        modified=changed,
    )  # fmt: skip


def _names(members: dict[str, Value]) -> tuple[str, ...]:
    """The names of the authors: a list since version 1.1, one object before."""
    if "authors" in members:
        return tuple(text_in(author.members(), "name") for author in members["authors"].items())
    return (text_in(members["author"].members(), "name"),) if "author" in members else ()
