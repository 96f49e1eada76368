"""Anchors: which mention a judgement's words are, where its span and the mention's are not quite the same."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from variorum.records.annotation import Mention
from variorum.records.judgement import Tie
from variorum.records.span import Span


def anchored(ties: Sequence[Tie], mentions: Sequence[Mention]) -> tuple[tuple[Tie, ...], tuple[str, ...]]:
    """The judgements on places of mentions, sorted, and in words those that hold on to no name of this build."""
    spans = sorted({mention.span for mention in mentions})
    kept, lost = [], []
    for tie in ties:
        left, right = _nearest(tie.left, spans), _nearest(tie.right, spans)
        if left is None or right is None:
            lost.append(f"judgement {tie.judgement} holds on to words that are read as no name here; it is not applied")
        else:
            kept.append(Tie(left=left, right=right, same=tie.same, judgement=tie.judgement))
    return tuple(sorted(kept, key=lambda tie: (tie.judgement, tie.left, tie.right, tie.same))), tuple(lost)


def _nearest(span: Span, spans: Sequence[Span]) -> Span | None:
    """The mention at the span, else the first that shares a character with it."""
    at = bisect_left(spans, span)
    near = (other for other in spans[max(0, at - 1) : at + 2] if other.meets(span))
    return span if at < len(spans) and spans[at] == span else next(near, None)
