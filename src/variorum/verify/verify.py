"""Verify: whether every quoted word of an export stands in the bytes of its source, and where not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from variorum.errors import NotVerified
from variorum.verify import page
from variorum.verify.decode import GENERATED, UNCHECKED
from variorum.verify.document import Json, is_sealed, opened
from variorum.verify.lines import wrong_lines
from variorum.verify.passages import Passage, passages
from variorum.verify.places import told
from variorum.verify.report import Held, Report
from variorum.verify.sources import Sources
from variorum.verify.texts import ranges_of, shows, stands, text_from

PASSAGES_ONLY = (
    "Only the list of passages of a page is checked; of a .json file the lines of the account are checked too."
)
CHANGED = "the file has been changed since it was written"


def verified(export: Path, *, workspace: Path | None = None, paths: tuple[Path, ...] = ()) -> Report:
    """What holds and what does not; raises `NotVerified` where the file is none that Variorum exports."""
    sources = Sources(workspace, paths)
    if export.suffix.lower() in (".html", ".htm"):
        return verified_page(export, sources)
    return verified_json(export, sources)


def verified_json(export: Path, sources: Sources) -> Report:
    """What holds of a JSON file: each word that it says stands somewhere."""
    document = opened(export)
    failures = [] if is_sealed(export.read_bytes()) else [CHANGED]
    articles = {str(article.get("id")): article for article in _articles(document)}
    texts, wrong = _texts(articles, sources)
    found = [passage for passage in passages(document, "") if passage.article in articles or passage.words is not None]
    failures += wrong + [failure for passage in found if (failure := _failure(passage, texts, articles))]
    lines, bare = _lines(document)
    for account in _accounts(document):
        bare += wrong_lines(account, texts)
    held = _held(((one.article, one.start, one.end) for one in found), texts, articles)
    return Report(len(articles), len(found), lines, (*failures, *bare), drawn(texts, articles), held)


def verified_page(export: Path, sources: Sources) -> Report:
    """What holds of an HTML page: each passage in its list of passages."""
    content = export.read_bytes()
    try:
        shown = content.decode()
    except UnicodeDecodeError as error:
        raise NotVerified(f"{export} is no page that Variorum exports: {error}") from error
    seal, failures = page.seal_of(shown), [] if page.is_sealed(content) else [CHANGED]
    given = seal.get("articles")
    articles = {str(one.get("id")): one for one in given if isinstance(one, dict)} if isinstance(given, list) else {}
    texts, wrong = _texts(articles, sources)
    found = page.printed(shown)
    failures += wrong + [failure for passage in found if (failure := _unshown(passage, texts, articles))]
    unchecked = "\n".join(filter(None, (PASSAGES_ONLY, drawn(texts, articles))))
    spans = ((key, one.start, one.end) for one in found for key in _named(one, articles))
    return Report(len(articles), len(found), 0, tuple(failures), unchecked, _held(spans, texts, articles))


def _texts(articles: dict[str, dict[str, Json]], sources: Sources) -> tuple[dict[str, str], list[str]]:
    """The text of each report that can be worked out, and what is wrong with the others."""
    texts: dict[str, str] = {}
    failures: list[str] = []
    sources.expect(str(article.get("snapshot")) for article in articles.values())
    for name, article in articles.items():
        try:
            texts[name] = text_from(article, sources)
        except ValueError as error:
            failures.append(f"{article.get('name')}: {error}")
    return texts, failures


def _unshown(passage: page.Printed, texts: dict[str, str], articles: dict[str, dict[str, Json]]) -> str:
    """What is wrong with a passage of a page, "" where it holds in a report of the name that it gives."""
    named = _named(passage, articles)
    if not named:
        return f"the page quotes “{passage.words}” from {passage.name}, of which it gives no source"
    known = [texts[key] for key in named if key in texts]
    if not known or any(shows(passage.words, text[passage.start : passage.end]) for text in known):
        return ""
    place = _place(articles[named[0]], texts.get(named[0], ""), passage.start, passage.end)
    return f"in {passage.name} at character {passage.start}{place} stands other than “{passage.words}”"


def _named(passage: page.Printed, articles: Mapping[str, Mapping[str, Json]]) -> list[str]:
    return [key for key, one in articles.items() if page.folded(str(one.get("name"))) == page.folded(passage.name)]


def _held(
    spans: Iterable[tuple[str, int, int]], texts: Mapping[str, str], articles: Mapping[str, dict[str, Json]]
) -> tuple[Held, ...]:
    """The bytes of each report that hold the passages in it."""
    found: dict[str, set[tuple[int, int]]] = {}
    for key, start, end in spans:
        if key in texts and 0 <= start < end <= len(texts[key]):
            found.setdefault(key, set()).add((start, end))
    return tuple(
        Held(
            str(articles[key].get("name")), str(articles[key].get("snapshot")), len(inner),
            told([one for start, end in sorted(inner) for one in ranges_of(articles[key], texts[key], start, end)]),
        )
        for key, inner in found.items()
    )  # fmt: skip


def drawn(texts: Mapping[str, str], articles: Mapping[str, Mapping[str, Json]]) -> str:
    """A line on reports whose letters stand in no bytes, "" where there are none."""
    names = sorted(str(articles[key].get("name")) for key, text in texts.items() if UNCHECKED in text)
    return f"Not checked, as a PDF document draws its letters: what is quoted from {', '.join(names)}." if names else ""


def _place(article: dict[str, Json], text: str, start: int, end: int) -> str:
    """The bytes of the passage in brackets, "" where it has none."""
    found = told(ranges_of(article, text, start, end))
    return f" ({found})" if found else ""


def _articles(document: dict[str, Json]) -> Iterator[dict[str, Json]]:
    telling = document.get("telling")
    if not isinstance(telling, dict):
        return
    editions = telling.get("editions")
    groups: list[Json] = [telling.get("left_out")]
    for edition in editions if isinstance(editions, list) else []:
        if isinstance(edition, dict):
            groups += [edition.get("articles"), edition.get("aside"), edition.get("earlier")]
    for group in groups:
        yield from (one for one in group or [] if isinstance(one, dict)) if isinstance(group, list) else ()


def _failure(passage: Passage, texts: dict[str, str], articles: dict[str, dict[str, Json]]) -> str:
    """What is wrong with the passage, "" where it holds or its whole article is told as wrong already."""
    if passage.article not in articles:
        return f"{passage.where}: the export holds no report {passage.article}"
    if passage.article not in texts:
        return ""
    text, name = texts[passage.article], articles[passage.article].get("name")
    if not 0 <= passage.start < passage.end <= len(text):
        return f"{passage.where}: {name} has no characters {passage.start} to {passage.end}"
    found = text[passage.start : passage.end]
    if passage.words is not None and not stands(passage.words, found):
        place = _place(articles[passage.article], text, passage.start, passage.end)
        seen = found.replace(GENERATED, " ")
        return f"{passage.where}: in {name} at character {passage.start}{place} stands “{seen}”, not “{passage.words}”"
    return ""


def _lines(document: dict[str, Json]) -> tuple[int, list[str]]:
    """How many lines the accounts have, and those that name no passage."""
    count = 0
    bare: list[str] = []
    for account in _accounts(document):
        for line in _list(account, "lines") + _list(account, "timeline"):
            count += 1
            # The day of a publication may stand in the page's metadata alone, where no words can be quoted.
            if isinstance(line, dict) and not line.get("marks") and line.get("kind") != "reported":
                bare.append(f"a line of the account names no passage: “{line.get('text')}”")
    return count, bare


def _accounts(document: dict[str, Json]) -> list[Json]:
    editions = _list(document.get("telling"), "editions")
    return [edition.get("account") for edition in editions if isinstance(edition, dict)]


def _list(node: Json, name: str) -> list[Json]:
    found = node.get(name) if isinstance(node, dict) else None
    return found if isinstance(found, list) else []
