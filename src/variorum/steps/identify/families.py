"""Families: which of two members of one family a bare surname names in a report that names both."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from variorum.records.span import Span
from variorum.steps.identify.clusters import Clusters


def meant_by(clusters: Clusters, bare: int, persons: Mapping[int, Sequence[int]]) -> int | None:
    """The person that the bare surname names, None where the report leaves it open; `persons` are full names by person.

    It is the one whom the report names first and no less often than another, as long as no bare surname follows a full
    name of another: newsrooms give the second member of a family the given name each time.
    """
    full = sorted((span, person) for person, nodes in persons.items() for span in _spans(clusters, nodes))
    if not full:
        return None
    first = full[0][1]
    times = {person: sum(1 for _, other in full if other == person) for person in persons}
    if any(times[person] > times[first] for person in persons):
        return None
    for span in _spans(clusters, (bare,)):
        before = bisect_left(full, (span, -1))
        if not before or full[before - 1][1] != first:
            return None
    return first


def _spans(clusters: Clusters, nodes: Sequence[int]) -> list[Span]:
    return sorted(mention.span for node in nodes for mention in clusters.nodes[node].mentions)
