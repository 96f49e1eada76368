"""Support: how many independent origins and how many roots stand behind readings."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.records.collation import Reading
from variorum.steps.collate.known import Known
from variorum.steps.collate.roots import bare


def supported(known: Known, readings: Sequence[Reading]) -> tuple[int, int]:
    """Numbers of independent origins and of roots; two reports of one house are one origin.

    A reading whose value was worked out with the help of another reading's report does not support that report.
    """
    articles = {reading.article for reading in readings}
    own = [one for one in readings if not articles & set(one.helpers)] or list(readings)[:1]
    origins = {_cited(known, one) or _origin(known, one) for one in own}
    return len(origins), len({one.root for one in readings if one.root and not _cited(known, one)})


def _cited(known: Known, reading: Reading) -> str:
    """The outlet of another report of this story that the reading is taken from: "according to the Gazette"."""
    outlet = known.outlets.get(reading.article, "")
    others = {bare(name).casefold(): name for name in known.outlets.values() if name and name != outlet}
    return next((others[bare(name).casefold()] for name in reading.through if bare(name).casefold() in others), "")


def _origin(known: Known, reading: Reading) -> str:
    """One name for all that cannot count twice: the house whose own reporting it is, else the agency or origin."""
    origin = next((one for one in known.tracing.origins if one.id == reading.origin), None)
    if origin is not None and origin.kind == "outlet":
        return origin.name
    return reading.origin or known.outlets.get(reading.article, "") or reading.article
