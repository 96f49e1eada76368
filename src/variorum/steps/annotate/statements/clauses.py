"""Clauses: indirect speech under a verb of saying or thinking, by the parse of its sentence."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.steps.annotate.statements.contents import after, behind_citing, without_leading
from variorum.steps.annotate.statements.draft import Draft, Form
from variorum.steps.annotate.statements.infinitives import infinitive
from variorum.steps.annotate.statements.parenthesis import around, cue_clause, nearest_source, surfaced
from variorum.steps.annotate.statements.source_words import phrase
from variorum.steps.annotate.statements.subjects import NOBODY, Source, first_of, hung_source, quoted_as, source_of
from variorum.steps.annotate.statements.tree import Place, Tree
from variorum.tables.speech import BID, NAME, REFUSE, SAY, SHOW, STRONG, THINK, UNDERTAKE
from variorum.tables.speech_sources import VIDEO

CUES = SAY | THINK | SHOW | UNDERTAKE | BID
WOULD = frozenset("would could should must can may might".split())
BARE = frozenset("say claim think believe insist argue suggest".split())  # verbs that drop "that" freely

ASKING = frozenset("ask wonder inquire enquire".split())
APPROXIMATELY = frozenset("around about nearly almost some at over roughly".split())
OUTLET_ITSELF = frozenset("i we you us me".split())  # outside of quotation marks: the author, or the reader
TELLING = frozenset("tell inform remind assure warn notify convince".split())  # whom, that …
AGAIN = frozenset("say add tell question describe accuse criticize criticise urge".split())  # in a row of tellings


def clausal_drafts(tree: Tree, number: int, verb: int) -> Iterator[Draft]:
    """The statement that the verb governs, if it is a cue."""
    if (mistaken := _mistaken_noun(tree, verb)) is not None:
        yield make(tree, number, verb, Source(verb - 1), "clause", (mistaken,))
        return
    if not is_cue(tree, verb):
        return
    quoted = quoted_as(tree, verb)
    source, carrier = quoted if quoted is not None else (source_of(tree, verb), -1)
    if source is None and tree.lemma(verb) in STRONG and any(kid > verb for kid in tree.children(verb, "ccomp")):
        source = nearest_source(tree, verb)
    form, parts = ("clause", ()) if source is None else _contents(tree, verb, source)
    if not parts and tree.lemma(verb) in STRONG and (found := surfaced(tree, verb)) is not None:
        source, parts = found
    if source is None and tree.lemma(verb) in STRONG and (hung := hung_source(tree, verb)) is not None:
        source, parts = Source(hung), _before_hung(tree, hung)
    if source is None or tree.word(source.head) in OUTLET_ITSELF or _is_nobody(tree, source):
        return
    places = tuple(part for part in parts if part[0] < part[1])
    if places:
        yield make(tree, number, verb, source, form, places)._replace(carrier=carrier)


def _before_hung(tree: Tree, noun: int) -> tuple[Place, ...]:
    """What stands before the comma in front of a source that the parse hangs elsewhere."""
    last = first_of(tree, noun) - 2
    says = last >= 0 and any(tree.is_verb(number) for number in range(last + 1))
    return (without_leading(tree.text, tree.place(0, last)),) if says else ()


def _is_nobody(tree: Tree, source: Source) -> bool:
    """Whether the subject is a question word or a denial that stands for no source: "who told him to come"."""
    return source.antecedent < 0 and tree.word(source.head) in NOBODY


def make(tree: Tree, number: int, verb: int, source: Source, form: Form, parts: tuple[Place, ...]) -> Draft:
    """A draft with the verb's own words as its cue."""
    return Draft(
        parts=parts, form=form, sentence=number, verb=verb,
        cue=tree.place(verb, verb), source=phrase(tree, source.head, cue=verb),
        head=source.head, antecedent=source.antecedent, paragraph=tree.sentence.paragraph,
    )  # fmt: skip


def is_cue(tree: Tree, verb: int) -> bool:
    """Whether the word ascribes something: a verb of the table, not denied, not merely possible, not declined."""
    token, lemma = tree.token(verb), tree.lemma(verb)
    if token.pos not in ("VERB", "AUX") or lemma not in CUES:
        return False
    if tree.is_negated(verb) and lemma not in THINK and lemma not in ("deny", "dispute", "doubt"):
        return False
    if any(tree.word(kid) in WOULD for kid in tree.children(verb, "aux")):
        return False
    governor = token.head
    return not (token.dep in ("xcomp", "pcomp") and tree.lemma(governor) in REFUSE)


def _contents(tree: Tree, verb: int, source: Source) -> tuple[Form, tuple[Place, ...]]:
    lemma = tree.lemma(verb)
    aside = tree.token(verb).tag == "VBN" and tree.token(verb).dep in ("acl", "relcl", "amod")
    aside = aside or source.antecedent >= 0  # "the paper, which cited two guards, …"
    if lemma in SAY | THINK and not aside and (parts := around(tree, verb, source)):
        return "clause", parts
    if (main := _as_said(tree, verb, source)) is not None:
        return "clause", (main,)
    clauses = [kid for kid in tree.children(verb, "ccomp") if kid != source.head]
    later = [kid for kid in clauses if kid > verb and not _is_aside(tree, kid)]
    if not later and lemma in ASKING:
        later = [kid for kid in tree.children(verb, "advcl") if kid > verb and _asks(tree, kid)]
    if not clauses and (beyond := behind_citing(tree, verb)) is not None:
        return "clause", (beyond,)
    if later and lemma in SHOW and tree.lemma(source.head) in VIDEO and not _has_that(tree, later[0]):
        return "clause", ()
    if later:
        return "clause", (_with_subject(tree, verb, later[0]),)
    if clauses and lemma in SAY:
        return "clause", _before(tree, verb, source, clauses[0])
    if (wanted := infinitive(tree, verb)) is not None:
        return "infinitive", (wanted,)
    rest = _rest(tree, verb, source)
    return "clause", (rest,) if rest is not None else ()


def _with_subject(tree: Tree, verb: int, clause: int) -> Place:
    """The clause, begun at the subject that the parse took for an object: "denied any fee had been paid"."""
    start, end = _before_next_telling(tree, verb, clause, after(tree, verb, clause))
    thing = tree.child(verb, "dobj")
    joined = thing is not None and verb < thing and tree.right[thing] + 1 == tree.left[clause]
    finite = tree.token(clause).tag in ("VBD", "VBZ", "VBP") or tree.has(clause, ("aux", "auxpass"))
    bare = finite and not tree.has(clause, ("nsubj", "nsubjpass", "mark")) and tree.word(tree.left[clause]) != "to"
    return (tree.token(tree.left[thing]).start, end) if thing is not None and joined and bare else (start, end)


def _before_next_telling(tree: Tree, verb: int, clause: int, place: Place) -> Place:
    """The content without a second verb of the same speaker: "says he trusts her and calls her a sage"."""
    joined = list(tree.children(clause, "conj"))
    if tree.token(verb).tag == "VBG":  # "telling them that it is a trick and questioning who paid"
        joined += [n for n in range(clause, tree.right[clause]) if tree.token(n).dep == "conj"]
    for kid in joined:
        again = tree.token(kid).tag == tree.token(verb).tag and tree.lemma(kid) in NAME | AGAIN
        if again and not tree.has(kid, ("nsubj", "nsubjpass", "aux")) and tree.token(tree.right[kid]).end >= place[1]:
            last = kid - 1
            while last > clause and tree.token(last).pos in ("CCONJ", "PUNCT", "ADV"):
                last -= 1
            return place[0], tree.token(last).end
    return place


def _before(tree: Tree, verb: int, source: Source, clause: int) -> tuple[Place, ...]:
    """The content that stands before "X said" without a comma."""
    first, _ = cue_clause(tree, verb, source)
    if first and tree.word(first - 1) == ";":  # "The union says it warned them; the operator points to the ice"
        return ()
    begin = 0 if tree.token(verb).head == verb else min(tree.left[clause], first)
    return (without_leading(tree.text, tree.place(begin, first - 1)),) if begin < first else (tree.subtree(clause),)


def _as_said(tree: Tree, verb: int, source: Source) -> Place | None:
    """The sentence beside "as X said"."""
    opening = next((kid for kid in tree.children(verb, "mark", "advmod", "prep") if tree.word(kid) == "as"), None)
    if (
        opening is None
        or opening > verb
        or tree.token(verb).dep not in ("advcl", "ccomp")
        or tree.has(verb, ("dobj", "prep", "acomp"))
    ):
        return None
    _, last = cue_clause(tree, verb, source)
    first = min(opening, tree.left[verb])
    if first <= 1:
        return tree.place(last + 1, len(tree) - 1) if last + 1 < len(tree) else None
    return without_leading(tree.text, tree.place(0, first - 1)) if tree.word(first - 1) == "," else None


def _is_aside(tree: Tree, clause: int) -> bool:
    """Whether the clause is a participle behind a comma, which the parse took for the content: "…, saying …"."""
    first = tree.left[clause]
    return tree.token(clause).tag == "VBG" and first == clause and tree.word(first - 1) == ","


def _has_that(tree: Tree, clause: int) -> bool:
    return any(tree.word(kid) == "that" for kid in tree.children(clause, "mark"))


def _asks(tree: Tree, clause: int) -> bool:
    return any(tree.word(kid) in ("if", "whether") for kid in tree.children(clause, "mark"))


def _mistaken_noun(tree: Tree, verb: int) -> Place | None:
    """The content of a verb that the parse takes for a noun: "the group estimates around 4,000 people have left"."""
    token = tree.token(verb)
    if verb == 0 or verb + 1 >= len(tree) or token.dep not in ("nsubj", "compound", "pobj", "dobj"):
        return None
    counts = tree.word(verb + 1) in APPROXIMATELY or tree.token(verb + 1).tag == "CD"
    if token.tag not in ("VBZ", "VBD", "VBP") and not (token.tag == "NNS" and counts):
        return None
    nominal = all(tree.token(n).pos in ("DET", "NOUN", "PROPN", "ADJ", "PUNCT") for n in range(verb))
    if tree.lemma(verb) not in SAY or not nominal or tree.token(verb - 1).pos not in ("NOUN", "PROPN"):
        return None
    return _with_verb(tree, verb + 1, len(tree) - 1)


def _rest(tree: Tree, verb: int, source: Source) -> Place | None:
    """What follows "said that", "said:" or, for verbs that drop "that", the cue, where the parse shows no clause."""
    end = len(tree) - 1 if tree.token(verb).head == verb else max(tree.right[verb], verb)
    for number in range(verb + 1, min(verb + 8, end)):
        word = tree.word(number)
        told = tree.lemma(verb) in TELLING and tree.token(number - 1).pos in ("NOUN", "PROPN", "PRON")
        joins = told or tree.token(number).pos == "SCONJ" or tree.token(number).dep == "mark"
        if word == ":" or (word == "that" and joins):
            return _with_verb(tree, number + 1, end)
        if tree.is_verb(number) or tree.token(number).pos == "PUNCT":
            break
    beside = source.head < verb and verb - source.head <= 2 and verb + 1 < end
    if (
        beside
        and tree.lemma(verb) in BARE
        and tree.token(verb + 1).pos in ("PRON", "DET", "PROPN", "NOUN", "ADJ", "VERB")
    ) and not tree.has(verb, ("dobj",)):
        return _with_verb(tree, verb + 1, end)
    return None


def _with_verb(tree: Tree, first: int, last: int) -> Place | None:
    if first > last or not any(tree.is_verb(number) for number in range(first, last + 1)):
        return None
    return tree.place(first, last)
