"""Parenthesis: content before its cue or around it: "The dam is safe, he said", "The dam, he said, is safe"."""

from __future__ import annotations

from variorum.steps.annotate.statements.contents import without_leading
from variorum.steps.annotate.statements.subjects import Source
from variorum.steps.annotate.statements.tree import Place, Tree

CLOSERS = frozenset((",", "”", '"', "’", "»", "''", "—", "–", "--"))
STOPS = frozenset((",", ".", ";", ":", "—", "–", "--", "?", "!", "“", '"', "''", "``", "«", ")", "…"))
ENDS = frozenset((",", ".", ";", "—", "–", "--", ")", "?", "!"))
ON_AND_ON = frozenset((":",))  # "Two things went wrong, she said: the pump, and the men"
NO_TAIL = frozenset(
    "and but or while who which whose where when as according though although before after with".split()
)
DESCRIBING = ("relcl", "acl", "aux", "auxpass", "amod")
SUBORDINATE = ("advcl", "relcl", "acl", "csubj", "pcomp", "csubjpass")


def cue_clause(tree: Tree, verb: int, source: Source) -> tuple[int, int]:
    """The first and last token of the clause of saying: "he said on Monday", "said the man, a driver"."""
    first = verb
    if source.head < verb:
        first = tree.left[source.head]
    for kid in tree.children(verb, "aux", "advmod", "neg", "auxpass"):
        if first - 3 <= kid < verb:
            first = min(first, tree.left[kid])
    last = verb
    if source.head > verb:
        last = min(tree.right[source.head], len(tree) - 1)
    while last + 1 < len(tree) and tree.word(last + 1) not in STOPS:
        last += 1
    return first, last


def around(tree: Tree, verb: int, source: Source) -> tuple[Place, ...]:
    """The content before the clause of saying and, where it goes on there, behind it; empty if there is none."""
    first, last = cue_clause(tree, verb, source)
    if first == 0 or tree.word(first - 1) not in CLOSERS:
        return ()
    if last + 1 < len(tree) and tree.word(last + 1) not in ENDS | ON_AND_ON:
        return ()
    if any(verb < kid <= last for kid in tree.children(verb, "ccomp", "xcomp")):
        return ()
    before = range(_opening(tree, verb, first), first - 1)
    whole = _is_clause(tree, before)
    opening = not any(tree.is_verb(number) for number in before)  # "But, he said, while the dam holds, it leaks"
    tail = _tail(tree, last + 1, anyhow=opening)
    if not whole and not tail:
        return ()
    linking = all(tree.token(number).pos in ("CCONJ", "SCONJ", "ADV", "PUNCT") for number in before)
    parts = [tree.place(before[0], before[-1])] if before and not linking else []
    parts = [without_leading(tree.text, part) for part in parts]
    if tail and (not whole or tree.word(last + 1) in ON_AND_ON or _belongs(tree, before, tail)):
        parts.append(tree.place(tail[0], tail[-1]))
    return tuple(parts)


def _opening(tree: Tree, verb: int, first: int) -> int:
    """Where the content before the cue begins: the sentence, or what follows its last semicolon."""
    return next((n + 1 for n in range(first - 2, 0, -1) if tree.word(n) == ";"), 0)


def _tail(tree: Tree, comma: int, *, anyhow: bool = False) -> range:
    """The tokens behind the clause of saying that may go on with the content, `anyhow` where nothing was said yet."""
    begin = comma + 1
    end = len(tree)
    while end > begin and tree.token(end - 1).pos == "PUNCT" and tree.word(end - 1) not in ("”", '"', "''"):
        end -= 1
    if comma < len(tree) and tree.word(comma) in ON_AND_ON:
        return range(begin, end)
    if begin >= end or tree.word(comma) not in (",", "—", "–", "--"):
        return range(0)
    opening = begin + 1 if tree.word(begin) in STOPS and begin + 1 < end else begin
    if not anyhow and tree.word(opening) in NO_TAIL:
        return range(0)
    if tree.token(opening).tag in ("VBG", "CC", "WP", "WDT"):
        return range(0)
    tail = range(begin, end)
    return tail if any(tree.is_verb(number) for number in tail) else range(0)


def _is_clause(tree: Tree, tokens: range) -> bool:
    """Whether the tokens hold a clause of their own: a verb with its subject that is not subordinate."""
    for number in tokens:
        if (
            not tree.is_verb(number)
            or tree.token(number).dep in SUBORDINATE
            or tree.token(number).dep in ("aux", "auxpass")
        ):
            continue
        if any(kid in tokens for kid in tree.children(number, "nsubj", "nsubjpass", "expl", "csubj")):
            return True
    return False


def _belongs(tree: Tree, before: range, tail: range) -> bool:
    """Whether the parse joins the tail to what stands before the cue."""
    return any(
        (tree.is_verb(number) and tree.token(number).head in before)
        or (tree.token(number).dep.startswith("nsubj") and number in before)
        for number in tail
        if tree.token(number).head not in tail
    ) and not _is_clause(tree, tail)


def surfaced(tree: Tree, verb: int) -> tuple[Source, tuple[Place, ...]] | None:
    """The source and content of "…, X, a driver, told the paper." where the parse hangs the speaker on the content."""
    if verb < 3 or tree.token(verb).tag not in ("VBD", "VBZ", "VBP"):
        return None
    found = described(tree, verb)
    if found is None:
        return None
    head, first, end = found
    before = range(first - 1)
    tail = _tail(tree, verb + 1) if verb + 1 < len(tree) else range(0)
    if not before or not (_is_clause(tree, before) or tail):
        return None
    if any(tree.is_verb(n) and tree.token(n).dep not in DESCRIBING for n in range(first, end)):
        return None
    parts = [without_leading(tree.text, tree.place(before[0], before[-1]))]
    if tail and not _is_clause(tree, before):
        parts.append(tree.place(tail[0], tail[-1]))
    return Source(head), tuple(parts)


def nearest_source(tree: Tree, verb: int) -> Source | None:
    """The noun phrase before the verb, where the parse gives it no subject: "As part of his plea, X, 44, said …"."""
    if tree.token(verb).tag not in ("VBD", "VBZ", "VBP") or tree.has(verb, ("nsubjpass", "auxpass")):
        return None
    found = described(tree, verb)
    return None if found is None else Source(found[0])


def described(tree: Tree, verb: int) -> tuple[int, int, int] | None:
    """Head, first token and end of the phrase between commas before the verb; an apposition is passed over."""
    near = segments(tree, verb)
    if len(near) < 2:
        return None
    first, end = near[0]
    if _is_name(tree, near[0]) and tree.word(verb - 1) in CLOSERS and _is_apposition(tree, near[1][0]):
        head = next((n for n in range(end - 1, first, -1) if tree.token(n).pos == "PROPN"), first)
        inside = range(*near[1])
        if len(near) > 2 and not any(tree.is_verb(n) for n in inside):  # "…, his lawyer, Ada Venn, said"
            return head, near[1][0], end
    if tree.word(verb - 1) in CLOSERS and _is_apposition(tree, first) and len(near) > 2:
        first, end = near[1]
    if tree.token(first).pos in ("CCONJ", "SCONJ", "ADP", "VERB", "AUX", "ADV") or tree.word(first) in NO_TAIL:
        return None
    inside = range(first, end)
    nouns = [n for n in inside if tree.token(n).pos in ("NOUN", "PROPN", "PRON") and tree.token(n).head not in inside]
    return (nouns[0], first, end) if nouns else None


def segments(tree: Tree, verb: int) -> list[tuple[int, int]]:
    """The stretches between commas before the verb, nearest first, three at most."""
    found: list[tuple[int, int]] = []
    end = verb
    for number in range(verb - 1, -1, -1):
        if tree.word(number) in CLOSERS:
            if number + 1 < end:
                found.append((number + 1, end))
            end = number
            if len(found) == 3:
                return found
    if end > 0:
        found.append((0, end))
    return found


def _is_name(tree: Tree, place: tuple[int, int]) -> bool:
    """Whether nothing but a proper name stands there."""
    return all(tree.token(number).pos == "PROPN" for number in range(*place))


def _is_apposition(tree: Tree, number: int) -> bool:
    return (
        tree.word(number) in ("a", "an", "the", "who", "whose", "his", "her", "its", "their")
        or tree.token(number).pos == "NUM"
    )
