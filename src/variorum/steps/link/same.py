"""Same: whether two event mentions may tell of one event, and how much speaks for it."""

from __future__ import annotations

from variorum.steps.link.mentions import ENTITY, Known

# Points of evidence. Two words of one family with nothing against them reach the bound only where the table of events
# holds the word: a minister resigns once in a story, but people take and use things many times.
BOUND = 2.0
FAMILY = 1.0
LISTED = 1.0  # the word is one of news events
CLASS = 0.5  # another word of the same class: it takes a participant or a day besides
PARTNER = 1.5  # the same participant in the same role
ANY_PARTNER = 0.75  # the same participant in another role
PLACE = 0.5
DAY = 1.0
DAYS_MEET = 0.75
MODIFIER = 0.5  # "civil war" twice
EXCLUDED = -1000.0  # no number of other members outweighs it
OTHER_WORD = -0.75  # other words in one role: "a man" and "a suspect" may be one, "a dam" and "a bridge" are not


def likeness(left: Known, right: Known) -> float:
    """The evidence that both tell of one event; EXCLUDED where something rules it out, 0 for words of other classes."""
    if is_excluded(left, right):
        return EXCLUDED
    if not _are_alike(left, right):
        return 0.0
    same_family = left.sense.family == right.sense.family
    score = FAMILY if same_family else CLASS
    score += LISTED if same_family and left.sense.kind else 0.0
    score += _participants(left, right)
    score += PLACE if left.places & right.places else 0.0
    return score + _days(left, right)


def is_excluded(left: Known, right: Known) -> bool:
    """Whether days, reality or named participants of the two cannot be those of one event."""
    if left.interval is not None and right.interval is not None and not left.interval.meets(right.interval):
        return True
    if left.is_real is not None and right.is_real is not None and left.is_real != right.is_real:
        return True  # "has joined" and "asks them to join"
    return any(_other_names(left, right, role) for role in ("agent", "patient"))


def _are_alike(left: Known, right: Known) -> bool:
    if left.mention.polarity != right.mention.polarity:
        return False
    return left.sense.family == right.sense.family or bool(left.sense.kind and left.sense.kind == right.sense.kind)


def _days(left: Known, right: Known) -> float:
    if left.interval is None or right.interval is None:
        return 0.0
    return DAY if left.interval == right.interval else DAYS_MEET


def _participants(left: Known, right: Known) -> float:
    """Points for shared participants less those for other words in the same role."""
    shared = {role for role, _ in left.partners & right.partners}
    rest = MODIFIER if "modifier" in shared else 0.0
    rest += sum(OTHER_WORD for role in ("patient", "modifier") if _other_words(left, right, role))
    if shared & {"agent", "patient", "recipient"}:
        return PARTNER + rest
    anywhere = {who for _, who in left.partners} & {who for _, who in right.partners if _ != "modifier"}
    return (ANY_PARTNER if anywhere else 0.0) + rest


def _other_names(left: Known, right: Known, role: str) -> bool:
    """Whether both name someone in the role by name, and not the same."""
    first = {who for who in left.who(role) if who.startswith(ENTITY)}
    second = {who for who in right.who(role) if who.startswith(ENTITY)}
    return bool(first and second) and not first & second


def _other_words(left: Known, right: Known, role: str) -> bool:
    """Whether both have words in the role, none of them a name, and not the same."""
    first, second = left.who(role), right.who(role)
    if any(who.startswith(ENTITY) for who in first | second):
        return False
    return bool(first and second) and not first & second
