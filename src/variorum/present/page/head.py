"""Head: the counters of a story and what is kept out of them."""

from __future__ import annotations

from collections import Counter

from variorum.present.when import span_of_time
from variorum.present.wording import counted, language
from variorum.records.account import Edition
from variorum.records.version import heads


def counters(edition: Edition) -> tuple[str, ...]:
    """The counters in words, in the order of print."""
    count = edition.account.counters
    told = [
        counted(count.reports, "report"),
        counted(count.origins, "known origin"),
        *([counted(count.unknown_passages, "passage") + " of unknown origin"] if count.unknown_passages else []),
        counted(count.roots, "root"),
        # that none was found is no finding: the reports may contradict each other in words that nobody could align
        counted(count.points, "point")
        + (f", {count.contested} contested" if count.contested else ", no contradiction found"),
        f"{count.placed} of {counted(count.sentences, 'sentence')} placed",
        f"events and reports of {days}" if (days := span_of_time(count.first, count.last)) else "",
    ]
    return tuple(text for text in told if text)


def notes(edition: Edition) -> tuple[str, ...]:
    """What a reader must know before the account: reports kept aside, one report alone, one origin alone."""
    aside = Counter(article.language for article in edition.aside)
    told = [
        f"{counted(number, 'report')} in {language(code)}: names and copies only"
        for code, number in sorted(aside.items())
    ]
    told += _versions(edition)
    reports = edition.account.counters.reports
    if reports == 1:
        told.append("Add at least one more report to collate")
    elif edition.account.counters.origins == 1 and not edition.account.counters.unknown_passages:
        told.append(f"All {reports} reports come from one origin")
    return tuple(told)


def _versions(edition: Edition) -> list[str]:
    """Which marks are no reports of their own: earlier versions of others and later pages."""
    marks = {label.article: label.label for label in edition.account.labels}
    kin = heads(edition.histories, edition.articles)
    earlier = {one.article: history.sure for history in edition.histories for one in history.versions[:-1]}
    told = []
    for article, head in sorted(kin.items(), key=lambda row: marks.get(row[0], "")):
        if article in marks and head in marks:
            saved = "an earlier version" if earlier.get(article) else "another saving"
            told.append(f"{marks[article]} is {saved if article in earlier else 'a later page'} of {marks[head]}")
    return told
