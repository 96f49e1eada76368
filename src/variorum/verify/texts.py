"""Texts: the text of a report, worked out from the bytes of its source and held against quoted words."""

from __future__ import annotations

import unicodedata

from variorum.verify.decode import GENERATED, UNCHECKED, Run, text_of
from variorum.verify.document import Json
from variorum.verify.places import byte_ranges
from variorum.verify.sources import Sources

CHANGED = "the file is not among those that were named, or has been changed since"
TOO_DAMAGED = "an archive is damaged, and too much of it for all to be looked at"
NO_RUNS = "the export does not say where its characters stand"
KINDS = {"coding": str, "why": str}  # of what a run says; all else are numbers
REPLACED = "\ufffd"  # what a page shows for a character that cannot be seen


def text_from(article: dict[str, Json], sources: Sources) -> str:
    """The article's text worked out from the bytes; raises `ValueError` with what is wrong."""
    snapshot, given = str(article.get("snapshot")), str(article.get("text", ""))
    content = sources.content(snapshot)
    if content is None:
        why = TOO_DAMAGED if sources.is_bounded else CHANGED
        raise ValueError(f"no source has the SHA-256 {snapshot}: {why}")
    text = text_of(runs_in(article), content, charset_of(article))
    if given and not stands(given, text):
        raise ValueError("its text is not that of its source")
    return text


def runs_in(article: dict[str, Json]) -> list[Run]:
    """The runs that the export gives of the article; raises `ValueError` where it gives none that can be meant."""
    given = article.get("runs")
    if not isinstance(given, list):
        raise ValueError(NO_RUNS)
    return [_run(one) for one in given]


def _run(given: Json) -> Run:
    try:
        run = Run(**given)  # type: ignore[arg-type]
    except TypeError as error:
        raise ValueError(NO_RUNS) from error
    if not all(type(value) is KINDS.get(name, int) for name, value in run._asdict().items()):
        raise ValueError(NO_RUNS)
    return run


def charset_of(article: dict[str, Json]) -> str:
    """The charset that the export gives of the article; raises `ValueError` where there is none of that name."""
    charset = str(article.get("charset", "utf-8"))
    try:
        b"a".decode(charset, "replace")
    except (LookupError, ValueError) as error:
        raise ValueError(f"no charset is called {charset!r}") from error
    return charset


def ranges_of(article: dict[str, Json], text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The bytes in which characters [start, end) of the article's text stand."""
    return byte_ranges(runs_in(article), text, charset_of(article), start, end)


def stands(words: str, text: str) -> bool:
    """Whether the words are the text; a generated character is any white space, an unchecked one anything."""
    return len(words) == len(text) and all(map(_stands, words, text))


def shows(printed: str, text: str) -> bool:
    """Whether the printed words are the text as a page shows it: white space is white space, the unseen is U+FFFD."""
    return len(printed) == len(text) and all(map(_shows, printed, text))


def _stands(char: str, found: str) -> bool:
    return char == found or found == UNCHECKED or (found == GENERATED and char.isspace())


def _shows(printed: str, char: str) -> bool:
    if printed == char or char == UNCHECKED or (printed.isspace() and (char.isspace() or char == GENERATED)):
        return True
    return printed == REPLACED and unicodedata.category(char)[0] == "C"
