"""Build: the page of a telling."""

from __future__ import annotations

from variorum.present.page.copying import copies, origins, strip
from variorum.present.page.dates import dates
from variorum.present.page.head import counters, notes
from variorum.present.page.labels import UNNAMED, Labels, cites, in_order
from variorum.present.page.model import Cite, Page, Tale
from variorum.present.page.names import names
from variorum.present.page.narrative import lines, moments, speakers, unplaced
from variorum.present.page.removed import removed
from variorum.present.page.table import columns, rows
from variorum.present.page.unread import heading, unread
from variorum.present.page.versions import told, versions
from variorum.present.passages import Rest, passages
from variorum.present.wording import FOOTER, VERDICTS
from variorum.records.account import Edition, Telling


def page(telling: Telling) -> Page:
    """All rows of a telling in the order of print, and each passage that they rest on."""
    tales = tuple(_tale(edition, f"s{number}-") for number, edition in enumerate(telling.editions, 1))
    labelled = [(one.id, one.name, one.outlet or UNNAMED) for one in telling.left_out]
    names = {name: label for name, label, _ in labelled}
    rest = tuple(
        told(
            history,
            telling.left_out,
            lambda quote: Cite(label=names[quote.span.article], through=(), quotes=(quote,)),
            anchor=f"version{number}",
        )
        for number, history in enumerate(telling.histories, 1)
    )
    left = unread(telling)
    return Page(
        tales=tales,
        unread=left,
        unread_heading=heading(left),
        versions=rest,
        passages=passages(tales, Rest(rest, telling.left_out, labelled)),
        footer=FOOTER,
    )


def _tale(edition: Edition, anchor: str) -> Tale:
    labels = Labels(edition)
    account = edition.account
    articles = (*in_order(edition), *edition.aside, *edition.earlier)
    table, alone = rows(edition, labels, anchor=f"{anchor}point")
    return Tale(
        anchor=f"{anchor}story",
        headline=account.headline or "No headline was found",
        headline_cites=cites((account.headline_mark,) if account.headline_mark else ()),
        counters=counters(edition),
        strip=strip(edition, labels),
        notes=notes(edition),
        account=lines(account.lines, anchor=f"{anchor}line", called="line"),
        happened=moments(edition, "happened", anchor=f"{anchor}when"),
        reported=moments(edition, "reported", anchor=f"{anchor}told"),
        names=names(edition, labels, anchor=f"{anchor}name-"),
        said=speakers(edition, labels, anchor=f"{anchor}said"),
        columns=columns(edition, labels),
        table=table,
        alone=alone,
        contested=tuple((row.anchor, row.question) for row in table if row.verdict == VERDICTS["conflict"]),
        origins=origins(edition, labels),
        copies=copies(edition, labels, anchor=f"{anchor}copy"),
        removed=removed(edition, labels),
        still_open=lines(account.still_open, anchor=f"{anchor}open", called="open question"),
        unplaced=unplaced(edition, labels, anchor=f"{anchor}unplaced"),
        versions=versions(edition, labels, anchor=f"{anchor}version"),
        days=dates(edition, labels, anchor=f"{anchor}day"),
        sources=articles,
        labels=tuple((article.id, labels.mark(article.id), labels.outlet(article.id)) for article in articles),
    )
