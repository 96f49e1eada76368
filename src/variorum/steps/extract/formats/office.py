"""Office: an article from the paragraphs of a text document, with the styles that its writer gave them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from variorum.records.article import Article, Part
from variorum.records.problem import Problem
from variorum.records.record import identity
from variorum.records.source import Source
from variorum.records.span import ArticleId
from variorum.steps.extract.decode import Decoded
from variorum.steps.extract.formats.lined import article_of_text
from variorum.steps.extract.formats.press import Printed, press_articles
from variorum.steps.extract.formats.together import heads_below, told_together
from variorum.steps.extract.lines import Line, lines_of
from variorum.steps.extract.lines.head import head_labels, title_line
from variorum.steps.extract.lines.line import Label, laid, out
from variorum.steps.extract.lines.parts import OUTSIDE, claim, joined
from variorum.steps.extract.lines.repeats import repeats
from variorum.steps.extract.lines.subheads import subheads
from variorum.steps.extract.origins import of_file
from variorum.steps.extract.reading import doubted
from variorum.steps.extract.runs import runs_of
from variorum.steps.extract.spelling import Spelled

Style = Literal["", "title", "deck", "subhead", "item", "row"]

DELETED = "deleted in the document"
HIDDEN = "hidden in the document"
INDEX = "a list of contents that the program made"
BETWEEN: Spelled = ("\n\n", -1, -1)
CELLS: Spelled = ("\t", -1, -1)


class Paragraph(NamedTuple):
    """The pieces of a paragraph with where each stands in the document, its style, and why it is not read."""

    pieces: tuple[Spelled, ...]
    style: Style = ""
    reason: str = ""

    def words(self) -> str:
        """The paragraph's text."""
        return "".join(words for words, _, _ in self.pieces)


class Notes(NamedTuple):
    """How many notes, comments and documents inside the document stand elsewhere and are not read."""

    footnotes: int = 0
    comments: int = 0
    embedded: int = 0


def office_article(
    source: Source, found: Decoded, paragraphs: Iterable[Paragraph], notes: Notes
) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The article that the paragraphs are, or those of a press database's download, and what is not in them."""
    kept = [paragraph for paragraph in paragraphs if paragraph.words().strip()]
    pieces, starts = _together(kept)
    text = "".join(words for words, _, _ in pieces)
    origin = of_file(source.content, found, "html")
    told = tuple(_unread(source.snapshot.name, notes))
    if split := press_articles(source, Printed(text, pieces, origin)):
        return split[0], (*split[1], *told)
    lines = lines_of(text)
    of_line = [kept[bisect_right(starts, line.start) - 1] for line in lines]
    article = article_of_text(
        text, snapshot=source.snapshot, identifier=ArticleId(identity(source.snapshot.id, "")),
        runs=runs_of(pieces, origin), charset=found.charset,
        parts=styled_parts(lines, [one.style for one in of_line], [one.reason for one in of_line]),
    )  # fmt: skip
    heads = heads_below(lines)
    told += told_together(article.name, text, heads)
    return (doubted(article) if heads else article,), told


def styled_parts(lines: Sequence[Line], styles: Sequence[Style], reasons: Sequence[str]) -> tuple[Part, ...]:
    """The parts of a text whose lines have these styles; lines with a reason are not read."""
    labels: list[Label | None] = [out(at, at, "other", reason) if reason else None for at, reason in enumerate(reasons)]
    labels = [own or found for own, found in zip(labels, laid(lines, OUTSIDE), strict=True)]
    title = _title(lines, styles, labels)
    if title >= 0:
        labels[title] = Label(title, title, "title", "in")
        _lengthen(labels, styles, title)
    claim(labels, [Label(at, at, "deck", "in") for at, style in enumerate(styles) if style == "deck"])
    claim(labels, [Label(at, at, "subhead", "in") for at, style in enumerate(styles) if style == "subhead"])
    claim(labels, [label for label in repeats(lines) if label.first != title])
    claim(labels, head_labels(lines, labels, title))
    claim(labels, [label for label in subheads(lines, labels) if styles[label.first] not in {"item", "row"}])
    return joined(lines, labels)


def _title(lines: Sequence[Line], styles: Sequence[Style], labels: Sequence[Label | None]) -> int:
    """The line that is styled as title, else a heading above the text, else the one that reads like a title."""
    for at, style in enumerate(styles):
        if style == "title" and labels[at] is None:
            return at
    found = title_line(lines, labels)
    first = next((at for at, style in enumerate(styles) if style == "subhead" and labels[at] is None), -1)
    above = first >= 0 and (found < 0 or first <= found or styles[found] == "")
    return first if above and all(not line.ends for line in lines[:first]) else found


def _lengthen(labels: list[Label | None], styles: Sequence[Style], title: int) -> None:
    """A title that runs over several lines is one."""
    at = title + 1
    while at < len(styles) and styles[at] == "title" and labels[at] is None:
        at += 1
    for one in range(title, at):
        labels[one] = Label(title, at - 1, "title", "in")


def _together(paragraphs: Sequence[Paragraph]) -> tuple[list[Spelled], list[int]]:
    """The pieces of all, an empty line between them, and where each begins."""
    pieces: list[Spelled] = []
    starts: list[int] = []
    at = 0
    for paragraph in paragraphs:
        if pieces:
            pieces.append(BETWEEN)
            at += len(BETWEEN[0])
        starts.append(at)
        pieces.extend(paragraph.pieces)
        at += sum(len(words) for words, _, _ in paragraph.pieces)
    return pieces, starts


def _unread(name: str, notes: Notes) -> Iterable[Problem]:
    told = ((notes.footnotes, "footnotes or endnotes"), (notes.comments, "comments of editors"))
    counted = [f"{count} {what}" for count, what in told if count]
    if counted:
        reason = f"the document has {' and '.join(counted)}, which are not read"
        yield Problem(source=name, reason=reason, severity="noted", stage="extract")
    if notes.embedded:
        reason = f"documents inside the document are not read (altChunk): {notes.embedded}"
        yield Problem(source=name, reason=reason, remedy="open it in Word and save it again", stage="extract")
