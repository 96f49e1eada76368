"""Reading: one article as a block of lines: what it is, when it appeared, what of it is read and what is not."""

from __future__ import annotations

from collections import Counter, defaultdict

from variorum.present.strings import shown
from variorum.present.when import days
from variorum.present.wording import METHODS, PARTS, STANDINGS, counted, language
from variorum.records.article import Article, Standing
from variorum.records.problem import Problem, Severity
from variorum.text.lengths import length_told

UNNAMED = "outlet not named"
BRIEFLY: dict[Standing, tuple[str, str]] = {  # one and several of each, as the last line counts them
    "report": ("report", "reports"), "other_language": ("in another language", "in other languages"),
    "wall": ("wall", "walls"), "stub": ("beginning alone", "beginnings alone"), "list": ("list", "lists"),
    "not_found": ("page not found", "pages not found"), "empty": ("without text", "without text"),
    "short": ("too short", "too short"),
    "version": ("other version", "other versions"),
}  # fmt: skip


def block(article: Article) -> str:
    """Title, name and outlet; day and how it is known; language and standing; what is read, what is out, and why."""
    standing = "report" if article.standing == "report" else STANDINGS[article.standing]
    lines = [
        shown(article.title) or "(no title)",
        f"    {shown(article.name)} · {shown(article.outlet) or UNNAMED} · {_day(article)}",
        f"    {_tongue(article)}{standing} · {_read(article)}",
        *(f"    out: {line}" for line in _out(article)),
    ]
    return "\n".join(lines)


def summary(articles: Counter[Standing], problems: Counter[Severity]) -> str:
    """What all became, in one line: "5 read: 3 reports, 2 walls · 4 skipped, 1 failed"."""
    kinds = [counted(articles[kind], *words) for kind, words in BRIEFLY.items() if articles[kind]]
    others = [f"{problems[kind]} {kind}" for kind in ("skipped", "failed", "noted") if problems[kind]]
    read = f"{articles.total()} read" + (f": {', '.join(kinds)}" if kinds else "")
    return " · ".join([read, *([", ".join(others)] if others else [])])


def problem_line(problem: Problem, *, more: int = 0) -> str:
    """What is the matter, and what helps; `more` files of which the same is to be said are counted."""
    remedy = f" – {shown(problem.remedy)}" if problem.remedy else ""
    others = f" and {more} more" if more else ""
    return f"{problem.severity}: {shown(problem.source)}{others}: {shown(problem.reason)}{remedy}"


def _day(article: Article) -> str:
    published = article.published
    if published.interval is None:
        return "day not known"
    evidence = f": {shown(published.evidence)}" if published.evidence else ""
    doubt = "; may well be another day" if published.doubt else ""
    return f"{days(published.interval)} ({METHODS[published.method]}{evidence}{doubt})"


def _tongue(article: Article) -> str:
    """The language, where there are words to tell it by."""
    return f"{language(article.language)} · " if article.text.strip() else ""


def _read(article: Article) -> str:
    return length_told(" ".join(article.text[part.start : part.end] for part in article.read_parts())) + " in"


def _out(article: Article) -> list[str]:
    found = [part for part in article.parts if part.state == "out" and article.text[part.start : part.end].strip()]
    words: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for part in found:
        words[PARTS[part.kind], part.reason].append(article.text[part.start : part.end])
    number = Counter((PARTS[part.kind], part.reason) for part in found)
    return [
        kind + (f" ×{number[kind, why]}" if number[kind, why] > 1 else "") + f", {length_told(' '.join(said))}"
        + (f": {shown(why)}" if why and why.removeprefix("the ") != kind else "")
        for (kind, why), said in words.items()
    ]  # fmt: skip
