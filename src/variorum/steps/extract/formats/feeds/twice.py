"""Twice: markup that the maker of a feed escaped once too often, so that a reader would see tags in the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from variorum.records.run import Coding
from variorum.steps.extract.formats.woven import Woven
from variorum.steps.extract.origins import within
from variorum.steps.extract.page.elements import BLOCK, VOID
from variorum.steps.extract.page.tags import Tag, scan
from variorum.steps.extract.spelling import xml_spelled

INLINE = frozenset(
    "a abbr b big br cite code del em font i img ins mark q s small span strike strong sub sup time tt u wbr".split()
)
DEEPER: Mapping[Coding, Coding] = {"html": "xml-html", "xml-html": "xml-xml-html"}  # of markup in CDATA; without it
CLOSED = 0.9  # of the tags that open an element, at least, have one that closes it; few feeds cut in the middle


def undone(woven: Woven) -> Woven:
    """The stretches with one more escape undone where they hold nothing but escaped markup; else as they are."""
    text = "".join(stretch.text for stretch in woven)
    if "&lt;" not in text or "<" in text:
        return woven
    again = tuple(
        within(stretch, xml_spelled(stretch.text, 0, len(stretch.text)), DEEPER[stretch.coding]) for stretch in woven
    )
    return again if _is_fragment("".join(stretch.text for stretch in again)) else woven


def _is_fragment(text: str) -> bool:
    """Whether the text is markup from its first character to its last, of HTML's elements, most of them closed."""
    shown = text.strip()
    if not (shown.startswith("<") and shown.endswith(">")):
        return False
    tags = [item for item in scan(shown) if isinstance(item, Tag)]
    if not any(tag.name in BLOCK or tag.name == "br" for tag in tags):
        return False
    opened = Counter(tag.name for tag in tags if tag.opens and tag.name not in VOID)
    closed = Counter(tag.name for tag in tags if not tag.opens)
    known = all(tag.name in BLOCK or tag.name in INLINE for tag in tags)
    return known and (opened & closed).total() >= CLOSED * max(opened.total(), closed.total())
