"""Same: whether two event mentions may tell of one event, and how much speaks for it."""

from __future__ import annotations

from variorum.steps.link.mentions import Known

# Points of evidence; two words of one family with nothing against them reach the bound only where the table holds
# the word: "resign" happens once in a story, "take" many times.
BOUND = 2.0
FAMILY = 1.0
LISTED = 1.0  # the word is one of news events
CLASS = 0.5
PARTNER = 1.5  # the same participant in the same role
ANY_PARTNER = 0.75  # the same participant in another role
PLACE = 0.5
DAY = 1.0


def likeness(left: Known, right: Known) -> float:
    """The evidence that both tell of one event, 0 where something speaks against it."""
    if not _may_be_same(left, right):
        return 0.0
    same_family = left.sense.family == right.sense.family
    score = FAMILY if same_family else CLASS
    score += LISTED if same_family and left.sense.kind else 0.0
    if left.partners & right.partners:
        score += PARTNER
    elif {who for _, who in left.partners} & {who for _, who in right.partners}:
        score += ANY_PARTNER
    score += PLACE if left.places & right.places else 0.0
    both_days = left.interval is not None and right.interval is not None
    return score + (DAY if both_days and left.interval == right.interval else 0.0)


def is_excluded(left: Known, right: Known) -> bool:
    """Whether days, places or participants of the two cannot be those of one event."""
    if left.interval is not None and right.interval is not None and not left.interval.meets(right.interval):
        return True
    return any(_differ(left, right, role) for role in ("agent", "patient"))


def _may_be_same(left: Known, right: Known) -> bool:
    alike = left.sense.family == right.sense.family or (left.sense.kind and left.sense.kind == right.sense.kind)
    same_polarity = left.mention.polarity == right.mention.polarity
    return bool(alike) and same_polarity and not is_excluded(left, right)


def _differ(left: Known, right: Known, role: str) -> bool:
    """Whether both name someone in the role by name, and not the same."""
    first = {who for name, who in left.partners if name == role and who.startswith("entity ")}
    second = {who for name, who in right.partners if name == role and who.startswith("entity ")}
    return bool(first and second) and not first & second
