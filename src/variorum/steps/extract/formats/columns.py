"""Columns: what the columns of a table and the fields of its rows are called, and what each of them stands for.

A column is known by any of its names, whatever its letters' case, spaces, hyphens and underscores; where a row has
several names of one kind, the first in this order that is filled counts. Other columns are left alone. What stands
in an object called `fields` counts as if it stood in the row itself.

- text: the report. A text of one paragraph is body as a whole; of a longer one appeals, comments, captions and links
  are put aside, and where no `title` is given it is taken apart like a text file, title and byline too. A text that
  is the source of a page is taken for html
- html: the source of the page, taken apart like a saved page; `text` is then ignored
- title: the headline, where `text` does not hold it
- published: ISO 8601 day or time, a date in words, or a count of seconds (or milliseconds …) since 1970; the time at
  which clocks begin to count, 1970-01-01T00:00:00Z, is none
- url: the web address
- outlet: who published; a text, or an object with its `name` or `title`. A web address under such a name is url
- authors: a list of names or of objects with a `name`, or one text
- language: ISO 639-1
- section: of the outlet
- file: the name of a local file that holds the report; such rows are read where files are opened
"""

from __future__ import annotations

import re
from collections.abc import Iterable

NAMES = {
    "text": "text fulltext articletext articlebody bodytext maintext plaintext textcontent body content story article",
    "html": "html rawhtml bodyhtml contenthtml pagehtml",
    "title": "title headline heading webtitle",
    "published": "published publicationdate datepublished publishedat publisheddate pubdate publishdate datepublish"
    " webpublicationdate date",
    "url": "url link address weburl permalink sourceurl",
    "outlet": "outlet publication publicationtitle newspaper sitename sourcename publisher source",
    "authors": "authors author byline",
    "language": "language lang",
    "section": "section sectionname",
    "id": "id",
    "file": "file filename",
}
COLUMN = {name: (kind, rank) for kind, names in NAMES.items() for rank, name in enumerate(names.split())}
REPORTS = ("text", "html")  # one of them must be there
BETWEEN = re.compile(r"[\s_-]+")
LONGEST_NAME = 100  # characters; a longer one is no name of a column


def kind_of(name: str) -> str:
    """What the column of this name holds, "" where it is none that is read."""
    return _known(name)[0]


def ranked(names: Iterable[str]) -> dict[str, list[str]]:
    """The names that are known, by kind, the one that counts most first; equal ones in their order."""
    found: dict[str, list[tuple[int, int, str]]] = {}
    for place, name in enumerate(names):
        kind, rank = _known(name)
        if kind:
            found.setdefault(kind, []).append((rank, place, name))
    return {kind: [name for _, _, name in sorted(known)] for kind, known in found.items()}


def _known(name: str) -> tuple[str, int]:
    if len(name) > LONGEST_NAME:
        return "", 0
    return COLUMN.get(BETWEEN.sub("", name.strip("\ufeff \t\r\n")).lower(), ("", 0))
