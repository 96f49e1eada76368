"""Direct speech: what stands between quotation marks and was spoken or written, with the cue beside it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from variorum.steps.annotate.statements.cues import cue_before, cue_behind, main_verb, root_of
from variorum.steps.annotate.statements.draft import Draft
from variorum.steps.annotate.statements.parenthesis import described
from variorum.steps.annotate.statements.signed import signed_draft
from variorum.steps.annotate.statements.source_words import phrase
from variorum.steps.annotate.statements.subjects import Source, source_of
from variorum.steps.annotate.statements.tree import Tree
from variorum.tables.speech import SAY, VOICE
from variorum.text.quotemarks import Quoted

LONGEST_NAME = 5  # words before a colon
FEWEST_WORDS = 5  # of a quotation without any cue; shorter ones are headings and scare quotes
LONGEST_ASIDE = 120  # characters between a cue and the quotation that goes on behind it
PHRASAL = frozenset(("ADP", "DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON"))  # before marks that hold no speech
OWNED = frozenset(("'s", "’s"))  # before a title: "on the harbour's “Night Watch,” Korn said that …"
STOPS = ".,!?…—–-"
LONG = 4  # letters; titles print shorter words small


def direct_drafts(text: str, trees: Sequence[Tree], quotes: Sequence[Quoted]) -> tuple[Draft, ...]:
    """A draft for each quotation that is speech; the parts of one that is broken by its cue are together."""
    starts = [tree.sentence.span.start for tree in trees]
    found: list[Draft] = []
    for group in _groups(quotes):
        first = bisect_right(starts, group[0].outer_start) - 1
        last = bisect_right(starts, max(group[-1].outer_start, group[-1].outer_end - 1)) - 1
        if first < 0 or group[0].outer_start >= trees[first].sentence.span.end:
            continue
        previous = found[-1] if found else None
        parts = ((group[0].start, group[-1].end),)
        if previous is not None and _resumes(text, previous, group[0], first):
            found[-1] = previous._replace(parts=(*previous.parts, *parts))
            continue
        draft = _draft(text, trees, group, (first, last), previous)
        if draft is None:
            continue
        if previous is not None and draft.form == "continued" and _joins(text, trees, previous, group[0], first):
            found[-1] = previous._replace(parts=(*previous.parts, *parts))
        else:
            found.append(draft._replace(parts=parts))
    return tuple(found)


def _groups(quotes: Sequence[Quoted]) -> list[list[Quoted]]:
    """The quotations, those that go on over paragraphs together."""
    groups: list[list[Quoted]] = []
    for quoted in quotes:
        if quoted.continues and groups:
            groups[-1].append(quoted)
        else:
            groups.append([quoted])
    return groups


def _resumes(text: str, previous: Draft, quoted: Quoted, sentence: int) -> bool:
    """Whether the quotation goes on behind its cue: "We lost," she said, "the whole house"."""
    if previous.sentence != sentence or previous.cue is None:
        return False
    if not previous.end <= previous.cue[0] < quoted.outer_start:
        return False
    between = text[previous.cue[1] : quoted.outer_start].rstrip()
    return between[-1:] in (",", "—", "–", "-") and between.count(",") < 3 and len(between) < LONGEST_ASIDE


def _draft(
    text: str, trees: Sequence[Tree], group: Sequence[Quoted], sentences: tuple[int, int], previous: Draft | None
) -> Draft | None:
    (first, last), opening, quoted = sentences, group[0], group[-1]
    lead = trees[first].at(trees[first].sentence.span.start, opening.outer_start)
    tail = trees[last].at(quoted.outer_end, trees[last].sentence.span.end)
    lead_words = [n for n in lead if trees[first].token(n).pos != "PUNCT"]
    tail_words = [n for n in tail if trees[last].token(n).pos != "PUNCT"]
    if not _is_speech(text, trees[first], opening, bool(lead_words)):
        return None
    if not lead_words or text[quoted.end - 1] in STOPS or text[quoted.outer_end : quoted.outer_end + 1] == ",":
        verb = cue_behind(trees[last], tail)
        if verb is not None and not (lead_words and _tells_clause(trees[last], verb)):
            return _made(trees, quoted, last, verb)
    if lead_words:
        verb = cue_before(trees[first], lead)
        if verb is not None:
            if previous is not None and (previous.sentence, previous.verb) == (first, verb):
                return _continued(trees, quoted, first)
            return _made(trees, quoted, first, verb)
        if (named := _name_and_colon(trees, opening, first, lead_words)) is not None:
            return named
        verb = main_verb(trees[first], lead)
        if verb is not None and _stands_alone(text, trees[first], opening, lead_words[-1] + 1):
            return _made(trees, quoted, first, verb)
        return None
    if (signed := signed_draft(text, trees, quoted)) is not None:
        return signed
    if tail_words:
        return None
    return _bare(text, trees, opening, first, previous)


def _tells_clause(tree: Tree, verb: int) -> bool:
    """Whether the verb has a clause with "that" for its object, and so no marks: "told “Our Day,” adding that …"."""
    marks = (mark for kid in tree.children(verb, "ccomp") if kid > verb for mark in tree.children(kid, "mark"))
    return any(tree.word(mark) == "that" for mark in marks)


def _is_speech(text: str, tree: Tree, quoted: Quoted, has_lead: bool) -> bool:
    """Whether the marks hold a sentence: it opens as one, and has a verb or closes with a stop."""
    inner = text[quoted.start : quoted.end]
    opening = inner.lstrip("'‘[(… .")[:1]
    stopped = inner[-1] in STOPS or (not has_lead and text[quoted.outer_end : quoted.outer_end + 1] == ",")
    if has_lead and not (opening.isupper() or opening.isdigit() or _is_led(text, tree, quoted)):
        return False
    if quoted.end > tree.sentence.span.end or any(tree.is_verb(n) for n in tree.at(quoted.start, quoted.end)):
        return True
    return stopped and not (has_lead and _is_phrase(tree, quoted))


def _is_phrase(tree: Tree, quoted: Quoted) -> bool:
    """Whether the marks hold the rest of a phrase begun before them: a defence of "old values," told "Our Day"."""
    before = tree.at(tree.sentence.span.start, quoted.outer_start)
    last = before[-1] if before else None
    return last is not None and (
        tree.token(last).pos in PHRASAL or tree.word(last) in OWNED or tree.lemma(last) == "tell"
    )


def _is_led(text: str, tree: Tree, quoted: Quoted) -> bool:
    """Whether a verb of saying and a comma or colon stand right before the marks, and a stop closes the words."""
    before = [n for n in tree.at(tree.sentence.span.start, quoted.outer_start) if tree.token(n).pos != "SPACE"][-2:]
    if len(before) < 2 or tree.word(before[1]) not in (",", ":") or text[quoted.end - 1] not in ".!?":
        return False
    return tree.is_verb(before[0]) and tree.lemma(before[0]) in SAY | VOICE


def _made(trees: Sequence[Tree], quoted: Quoted, sentence: int, verb: int) -> Draft:
    tree = trees[sentence]
    source = _source(tree, verb, quoted)
    return Draft(
        parts=((quoted.start, quoted.end),), form="quotation", sentence=sentence, verb=verb, cue=tree.place(verb, verb),
        source=None if source is None else phrase(tree, source.head, cue=verb),
        head=-1 if source is None else source.head, antecedent=-1 if source is None else source.antecedent,
        manner="direct", paragraph=tree.sentence.paragraph,
    )  # fmt: skip


def _source(tree: Tree, verb: int, quoted: Quoted) -> Source | None:
    """The subject by the parse; where it lies in the quotation or is missing, the noun or pronoun beside the verb."""
    source = source_of(tree, verb)
    if source is not None and not quoted.start <= tree.token(source.head).start < quoted.end:
        return source
    for number in (verb + 1, verb - 1):
        if 0 <= number < len(tree) and tree.token(number).pos in ("PRON", "PROPN", "NOUN"):
            return Source(number)
    found = described(tree, verb)
    if found is not None and quoted.outer_end <= min(tree.token(found[0]).start, tree.token(found[1]).start):
        return Source(found[0])
    for number in range(verb + 1, min(len(tree), verb + 6)):
        if tree.token(number).pos in ("PROPN", "NOUN", "PRON"):
            while tree.token(number).dep == "compound" and number < tree.token(number).head < verb + 9:
                number = tree.token(number).head
            return Source(number)
    return None


def _continued(trees: Sequence[Tree], quoted: Quoted, sentence: int) -> Draft:
    return Draft(
        parts=((quoted.start, quoted.end),), form="continued", sentence=sentence, manner="direct",
        paragraph=trees[sentence].sentence.paragraph,
    )  # fmt: skip


def _bare(text: str, trees: Sequence[Tree], quoted: Quoted, first: int, previous: Draft | None) -> Draft | None:
    """A quotation that fills its sentences: introduced by a colon before it, or going on with the last speaker."""
    if first > 0 and (introduced := _introduced(text, trees, quoted, first - 1)) is not None:
        return introduced
    words = text[quoted.start : quoted.end].count(" ") + 1
    if words < FEWEST_WORDS and (previous is None or previous.paragraph < trees[first].sentence.paragraph - 1):
        return None
    return _continued(trees, quoted, first)


def _stands_alone(text: str, tree: Tree, quoted: Quoted, mark: int) -> bool:
    """Whether a colon, or a comma before a whole sentence that is no title, parts the marks from a main clause.

    "Korn spoke of her fear at a dinner, "Nobody can tell me who will guard the gate.""
    """
    if tree.word(mark) == ":":
        return True
    words = text[quoted.start : quoted.end].split()
    small = sum(word[:1].islower() for word in words if len(word) >= LONG)
    is_whole = len(words) >= FEWEST_WORDS and small * 2 > sum(len(word) >= LONG for word in words)
    return tree.word(mark) == "," and is_whole and text[quoted.end - 1] in ".!?" and _has_clause(tree, quoted)


def _has_clause(tree: Tree, quoted: Quoted) -> bool:
    """Whether a verb with a subject of its own stands between the marks, or the marks go on behind the sentence."""
    inside = tree.at(quoted.start, quoted.end)
    told = any(tree.is_verb(n) and any(k in inside for k in tree.children(n, "nsubj", "nsubjpass")) for n in inside)
    return told or quoted.end > tree.sentence.span.end


def _name_and_colon(trees: Sequence[Tree], quoted: Quoted, sentence: int, words: Sequence[int]) -> Draft | None:
    """The draft of "Korn: "…""."""
    tree, last = trees[sentence], words[-1]
    named = tree.token(last).entity.endswith("PERSON") or tree.token(last).pos == "PROPN"
    if len(words) > LONGEST_NAME or not named or tree.word(last + 1) != ":" or any(tree.is_verb(n) for n in words):
        return None
    draft = _continued(trees, quoted, sentence)
    return draft._replace(
        form="headline", cue=tree.place(last + 1, last + 1), source=tree.place(words[0], last), head=last
    )


def _introduced(text: str, trees: Sequence[Tree], quoted: Quoted, before: int) -> Draft | None:
    """The draft of a quotation that the sentence before introduces with a colon."""
    tree = trees[before]
    if text[tree.sentence.span.end - 1] != ":":
        return None
    verb = cue_before(tree, range(len(tree)))
    return _made(trees, quoted, before, root_of(tree) if verb is None else verb)


def _joins(text: str, trees: Sequence[Tree], previous: Draft, quoted: Quoted, first: int) -> bool:
    """Whether the quotation goes on the one before: in one paragraph with nothing but the cue's sentence between."""
    if trees[first].sentence.paragraph != previous.paragraph:
        return False
    return first <= previous.sentence + 1 or not any(c.isalnum() for c in text[previous.end : quoted.start])
