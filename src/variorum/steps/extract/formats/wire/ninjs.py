"""ninjs: items in News in JSON of the IPTC, 1.0 to 1.4, 2.x and 3.x, one or an array of them."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.records.article import DateCandidate
from variorum.records.problem import Problem
from variorum.records.source import Source
from variorum.steps.extract.decode import decoded
from variorum.steps.extract.formats.composed import Known, people
from variorum.steps.extract.formats.moments import candidates
from variorum.steps.extract.formats.objects import Refused
from variorum.steps.extract.formats.passages import Passage
from variorum.steps.extract.formats.values import Value, text_in, value_of
from variorum.steps.extract.formats.wire.bulletin import (
    Bulletin,
    byline,
    note_to_editors,
    rights,
    slugline,
    supplier,
    title,
    told,
)
from variorum.steps.extract.formats.woven import Woven
from variorum.steps.extract.origins import of_file
from variorum.steps.extract.outlet import Named
from variorum.steps.extract.reading import Extraction

WEB = ("http://", "https://")
PAGES = frozenset({"text/html", "application/xhtml+xml"})
Members = dict[str, Value]


def ninjs_articles(source: Source) -> Extraction:
    """The articles of a ninjs file, and what is the matter with it."""
    found = decoded(source.content, "utf-8")
    try:
        top = value_of(of_file(source.content, found, "json"))
        return told(source, found, [_bulletin(_members(item)) for item in _items(top)])
    except Refused as error:
        problem = Problem(source=source.snapshot.name, reason=str(error), remedy="save it again", stage="extract")
        return (), (problem,)


def _items(top: Value) -> tuple[Value, ...]:
    """The items of an array, of an object's list of items, or the one item."""
    inner = _members(top).get("items")
    return top.items() or (inner.items() if inner else ()) or (top,)


def _members(item: Value) -> Members:
    """The members under the names of the first generations, which the third writes with capitals inside."""
    return {name.lower(): value for name, value in item.members().items()}


def _bulletin(members: Members) -> Bulletin:
    text = tuple(_text(members))
    return Bulletin(
        _known(members), tuple(_passages(members, text)), has_text=bool(text), status=text_in(members, "pubstatus"),
        embargo=text_in(members, "embargoed"), note=text_in(members, "ednote"),
        instead=f"an item of type “{text_in(members, 'type')}” without a text" if "type" in members else "",
    )  # fmt: skip


def _passages(members: Members, text: tuple[Passage, ...]) -> Iterator[Passage]:
    yield from (note_to_editors(woven) for woven in _woven(members, "ednote"))
    if headline := _headline(members):
        yield title(headline.woven("json"))
    yield from (byline(woven) for woven in _woven(members, "byline", "by"))
    yield from (Passage(woven, "line", "dateline") for woven in _woven(members, "located"))
    yield from text
    yield from _captions(members)
    yield from (supplier(name.woven("json")) for name in _suppliers(members))
    yield from (slugline(woven) for woven in _woven(members, "slugline"))
    yield from (rights(woven) for name in ("copyrightnotice", "usageterms") for woven in _woven(members, name))


def _woven(members: Members, *names: str) -> Iterator[Woven]:
    """The first of the fields that holds words."""
    for name in names:
        if name in members and members[name].words():
            yield members[name].woven("json")
            return


def _headline(members: Members) -> Value | None:
    """The headline: a text in the first generation, one of several by its role in the others."""
    for name in ("headline", "headline_main"):
        if name in members and members[name].words():
            return members[name]
    return _by_role(members.get("headlines"), ("main", ""))


def _by_role(found: Value | None, roles: tuple[str, ...]) -> Value | None:
    """The value with the first of the roles that one has, else the first value."""
    items = [_members(item) for item in found.items()] if found else []
    able = [item for item in items if "value" in item and item["value"].words()]
    ranked = [item for role in roles for item in able if text_in(item, "role").lower() == role]
    return next((item["value"] for item in (*ranked, *able)), None)


def _text(members: Members) -> Iterator[Passage]:
    """The text as a page where there is one, else plain."""
    for name in ("body_xhtml", "body_html"):
        if name in members and members[name].words():
            yield Passage(members[name].woven("json-html"))
            return
    if "body_text" in members and members["body_text"].words():
        yield Passage(members["body_text"].woven("json"), "lines")
        return
    yield from _bodies(members)


def _bodies(members: Members) -> Iterator[Passage]:
    """The first of several texts that is a page, else the first."""
    bodies = [_members(item) for item in members["bodies"].items()] if "bodies" in members else []
    able = [item for item in bodies if "value" in item and item["value"].words()]
    pages = [item for item in able if text_in(item, "contenttype").lower() in PAGES]
    for item in (pages or able)[:1]:
        yield Passage(item["value"].woven("json-html")) if pages else Passage(item["value"].woven("json"), "lines")


def _captions(members: Members) -> Iterator[Passage]:
    """What is said of pictures and films that belong to the item."""
    for item in _associated(members):
        if text_in(item, "type").lower() in {"picture", "video", "graphic", "audio"}:
            caption = item.get("description_text") or item.get("body_text") or _by_role(item.get("descriptions"), ())
            if caption and caption.words():
                yield Passage(caption.woven("json"), "lines", "caption", "out", "a caption of a picture")


def _associated(members: Members) -> list[Members]:
    """The items that belong to this one: named in the first generation, listed in the others."""
    found = members.get("associations")
    if found is None:
        return []
    return [_members(item) for item in (found.items() or tuple(found.members().values()))]


def _suppliers(members: Members) -> list[Value]:
    """The names of those who supplied the copy."""
    found = members.get("infosource") or members.get("infosources")
    items = [_members(item) for item in found.items()] if found else []
    return [item["name"] for item in items if "name" in item and item["name"].words()]


def _known(members: Members) -> Known:
    headline = _headline(members)
    address = text_in(members, "canonical", "url", "uri")
    created = tuple(_dates(members, "embargoed", "firstcreated", "contentcreated"))
    changed = tuple(_dates(members, "versioncreated"))
    return Known(
        title=headline.words() if headline else "", outlet=_outlet(members),
        authors=people([text_in(members, "byline", "by"), *_names(members, "creators"), *_names(members, "authors")]),
        address=address if address.startswith(WEB) else "", language=text_in(members, "language"),
        section=next(iter(_names(members, "subject") or _names(members, "subjects")), ""),
        published=created or changed, modified=changed,
    )  # fmt: skip


def _outlet(members: Members) -> Named:
    for name in ("provider", "copyrightholder", "source"):
        if found := text_in(members, name):
            return Named(found, f"{name} in ninjs")
    return next((Named(one.words(), "infosource in ninjs") for one in _suppliers(members)), Named())


def _names(members: Members, name: str) -> list[str]:
    items = members[name].items() if name in members else ()
    return [found for item in items if (found := text_in(_members(item), "name"))]


def _dates(members: Members, *names: str) -> Iterator[DateCandidate]:
    version = text_in(members, "version")
    for name in names:
        shown = f"{name} in ninjs" + (f", version {version}" if version and name == "versioncreated" else "")
        yield from candidates(text_in(members, name), shown)
