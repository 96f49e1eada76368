"""Versions: what the outlets changed between two savings of a page, in Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.present.markdown.escape import escaped
from variorum.present.markdown.write import Numbers, items, joined, links, quoted
from variorum.present.page.model import Changed, Cite, Saving, Versions


def versions(told: Sequence[Versions], numbers: Numbers) -> str:
    """Each report that was saved several times, with what changed and when."""
    return "\n\n".join(_report(one, numbers) for one in told)


def _report(one: Versions, numbers: Numbers) -> str:
    head = joined(f"**{escaped(one.title or one.address)}**", escaped(one.address), f"*{one.note}*" if one.note else "")
    return f"{head}\n\n" + "\n".join(_saving(saving, numbers) for saving in one.savings)


def _saving(saving: Saving, numbers: Numbers) -> str:
    when = joined(saving.when, escaped(saving.how), by=", ")
    line = items([joined(escaped(saving.name), when, saving.summary, saving.read)])
    return "\n".join([line, *(f"  - {_change(change, numbers)}" for change in saving.changes)])


def _change(change: Changed, numbers: Numbers) -> str:
    words = " → ".join(_words(cite, numbers) for cite in (change.before, change.after) if cite)
    return f"**{change.kind}**: {words}"


def _words(cite: Cite, numbers: Numbers) -> str:
    return f"{quoted(cite.quotes[0].words)} {links(cite.quotes, numbers)}"
