"""Phrases: content ascribed without a verb of saying: "according to", a noun such as "claim", blame and names."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.steps.annotate.statements.clauses import make
from variorum.steps.annotate.statements.contents import after, without_leading
from variorum.steps.annotate.statements.draft import Draft
from variorum.steps.annotate.statements.subjects import Source, agent_of, phrase, source_of
from variorum.steps.annotate.statements.tree import Place, Tree
from variorum.tables.speech import ANNOUNCE, BLAME, HEARSAY, NAME, NOUNS, REFUSE
from variorum.tables.speech_sources import DENIALS

ACCUSING = frozenset("accuse blame criticize criticise condemn denounce fault praise".split())
OF_DOING = frozenset("deny admit acknowledge propose recommend suggest".split())  # "denied taking money"
MEASURES = frozenset(
    """rule plan size law schedule custom tradition need type age number order height taste weight rank merit ability
    circumstance season wish procedure protocol principle income status kind category constitution gender""".split()
)  # what things are done according to; a source is none of these
OPENING_MARKS = frozenset(("“", '"', "«", "„", "‘", "``", "''"))
CLOSING_MARKS = frozenset(("”", '"', "»", "“", "’", "''"))
NEAR = 12  # tokens between a verb of naming and the name
PARTING = frozenset("and but while although though which who whereas".split())
STATES_OF_MIND = frozenset(
    """concerned worried confident sure certain convinced afraid hopeful optimistic pessimistic skeptical sceptical
    doubtful adamant clear positive fearful wary""".split()
)


def according_drafts(tree: Tree, number: int, word: int) -> Iterator[Draft]:
    """What stands beside "according to X"; "citing Y" behind X makes Y the source and X the one it came through."""
    if tree.word(word) != "according" or word + 1 >= len(tree) or tree.word(word + 1) != "to":
        return
    to = word + 1
    head = according_head(tree, word)
    if head is None or tree.lemma(head) in MEASURES or (word < 5 and tree.word(0) in ("that", "this", "so")):
        return
    first, last = word, _end_of_source(tree, head)
    parts = _around(tree, first, last)
    if not parts:
        return
    yield Draft(
        parts=parts, form="according", sentence=number, verb=word, cue=tree.place(word, to),
        source=_upto(tree, head, last), head=head, paragraph=tree.sentence.paragraph,
    )  # fmt: skip


def according_head(tree: Tree, word: int) -> int | None:
    """The head of the source behind "according to"."""
    head = tree.child(word + 1, "pobj")
    return head if head is not None else _noun_after(tree, word + 1)


def _upto(tree: Tree, head: int, last: int) -> Place:
    start, end = phrase(tree, head)
    return start, min(end, tree.token(last).end)


def _noun_after(tree: Tree, to: int) -> int | None:
    return next(
        (n for n in range(to + 1, min(to + 8, len(tree))) if tree.token(n).pos in ("NOUN", "PROPN", "PRON")), None
    )


def _end_of_source(tree: Tree, head: int) -> int:
    """The last token of the source's phrase: up to a comma that is followed by the main clause, or a stop."""
    return tree.right[head]


def _around(tree: Tree, first: int, last: int) -> tuple[Place, ...]:
    """The sentence around the phrase: before it, behind it, or both where the phrase stands in the middle."""
    begin, end = _clause_around(tree, first)
    if begin < end - 1 and tree.word(begin) in ("which", "who", "that") and first - begin <= 2:
        return (tree.place(last + 1, end - 1),) if last + 1 < end and _says_something(tree, last + 1, end) else ()
    before = tree.place(begin, first - 1) if first > begin else None
    behind = tree.place(last + 1, end - 1) if last + 2 < end else None
    said_before, said_behind = _says_something(tree, begin, first), _says_something(tree, last + 1, end)
    if behind is not None and (
        (first > begin and _is_parted(tree, last + 1)) or not (said_behind or _is_set_off(tree, first, last))
    ):
        behind = None
    if before is not None and not said_before and not _is_set_off(tree, first, last):
        before = None
    if not (said_before and before) and not (said_behind and behind):
        return ()
    return tuple(without_leading(tree.text, place) for place in (before, behind) if place)


def _clause_around(tree: Tree, word: int) -> tuple[int, int]:
    """The tokens of the relative clause that the phrase stands in, else of the sentence."""
    for node in tree.climb(word):
        if tree.token(node).dep == "relcl" and tree.left[node] < word:
            return tree.left[node], tree.right[node] + 1
    return 0, len(tree)


def _is_set_off(tree: Tree, first: int, last: int) -> bool:
    """Whether the phrase stands between commas inside its clause."""
    return first > 0 and last + 1 < len(tree) and tree.word(first - 1) == "," and tree.word(last + 1) == ","


def _is_parted(tree: Tree, number: int) -> bool:
    """Whether a new clause begins there: behind a semicolon or dash, or with a conjunction behind a comma."""
    following = tree.word(number + 1) if number + 1 < len(tree) else ""
    return tree.word(number) in (";", "—", "–", "--", "and", "but") or (
        tree.word(number) == "," and following in PARTING
    )


def _says_something(tree: Tree, first: int, end: int) -> bool:
    return any(tree.token(number).pos in ("VERB", "AUX") for number in range(first, end))


def noun_drafts(tree: Tree, number: int, noun: int) -> Iterator[Draft]:
    """The clause under a noun of saying: "the claim that …", "X's promise to …", "rumours that …"."""
    if tree.lemma(noun) not in NOUNS or tree.token(noun).pos != "NOUN":
        return
    clause = next((kid for kid in tree.children(noun, "acl", "ccomp") if kid > noun and _is_content(tree, kid)), None)
    clause = _behind_owner(tree, noun) if clause is None else clause
    if clause is None:
        return
    source = _owner(tree, noun)
    start, end = tree.place(tree.left[clause], before_aside(tree, clause))
    rejecting = tree.token(noun).head
    if source is None and tree.token(noun).dep == "dobj" and tree.lemma(rejecting) in DENIALS:
        if (denier := source_of(tree, rejecting)) is not None:
            start = tree.token(tree.left[clause] + (tree.word(tree.left[clause]) == "that")).start
            yield make(tree, number, rejecting, denier, "noun", ((start, end),))
        return
    if source is None and tree.lemma(noun) not in HEARSAY:
        return
    if tree.word(tree.left[clause]) == "that" and tree.left[clause] < clause:
        start = tree.token(tree.left[clause] + 1).start
    draft = Draft(
        parts=((start, end),),
        form="noun",
        sentence=number,
        verb=noun,
        cue=tree.place(noun, noun),
        paragraph=tree.sentence.paragraph,
    )
    head = noun if source is None else source.head
    place = tree.place(noun, noun) if source is None else phrase(tree, source.head, cue=noun)
    yield draft._replace(source=place, head=head, antecedent=-1 if source is None else source.antecedent)


def before_aside(tree: Tree, clause: int) -> int:
    """The last token of the clause without a participle behind a comma: "…, calling them a provocation"."""
    last = tree.right[clause]
    for kid in tree.children(clause, "advcl"):
        opens = tree.left[kid]
        if tree.right[kid] == last and tree.token(kid).tag == "VBG" and tree.word(opens - 1) == ",":
            return opens - 2
    return last


def _is_content(tree: Tree, clause: int) -> bool:
    """A that-clause or an infinitive; a relative clause or a participle is none."""
    words = [tree.word(kid) for kid in tree.children(clause, "mark", "aux")]
    return "that" in words or "to" in words


def _behind_owner(tree: Tree, noun: int) -> int | None:
    """The clause that the parse hangs on the owner: "the claim by miners that gas had leaked"."""
    owner = next((head for kid in tree.children(noun, "prep") if (head := tree.child(kid, "pobj")) is not None), None)
    if owner is None:
        return None
    for clause in tree.children(owner, "relcl", "acl"):
        opening = tree.left[clause]
        if tree.word(opening) == "that" and (subject := tree.child(clause, "nsubj", "nsubjpass")) and subject > opening:
            return clause
    return None


def _owner(tree: Tree, noun: int) -> Source | None:
    """Who makes the claim: a possessive, "by X", "from X", or the subject of "make the claim"."""
    owner = tree.child(noun, "poss")
    if owner is not None:
        return Source(owner)
    for kid in tree.children(noun, "prep"):
        if tree.word(kid) in ("by", "from", "of") and (head := tree.child(kid, "pobj")) is not None:
            return Source(head)
    token = tree.token(noun)
    verb = token.head
    if token.dep == "dobj" and tree.lemma(verb) in ("make", "repeat", "express", "voice", "issue", "reiterate", "have"):
        return source_of(tree, verb)
    return None


def blame_drafts(tree: Tree, number: int, verb: int) -> Iterator[Draft]:
    """What somebody is accused of, criticised for, described as or called."""
    lemma = tree.lemma(verb)
    if tree.token(verb).pos != "VERB" or (lemma not in BLAME and lemma not in NAME) or tree.is_negated(verb):
        return
    if tree.token(verb).dep == "xcomp" and tree.lemma(tree.token(verb).head) in REFUSE:
        return
    source = source_of(tree, verb)
    place = _named_as(tree, verb) or _blamed_for(tree, verb)
    if source is None or place is None:
        return
    yield make(tree, number, verb, source, "blame", (place,))


def _blamed_for(tree: Tree, verb: int) -> Place | None:
    wanted = BLAME.get(tree.lemma(verb), ())
    agent = agent_of(tree, verb)
    for kid in (*tree.children(verb, "prep"), *(tree.children(agent, "prep") if agent is not None else ())):
        if kid > verb and tree.word(kid) in wanted and tree.right[kid] > kid:
            thing = tree.child(verb, "dobj")
            first = tree.left[thing] if thing is not None and verb < thing < kid else kid
            if tree.word(kid) in ("as", "to"):
                first = kid + 1
            return tree.place(first, tree.right[kid])
    return _accused(tree, verb)


def _accused(tree: Tree, verb: int) -> Place | None:
    """The object with its "of" or "for", where the parse hangs these on the object."""
    thing = tree.child(verb, "dobj")
    if thing is None or tree.lemma(verb) not in ACCUSING:
        return None
    wanted = [kid for kid in tree.children(thing, "prep") if tree.word(kid) in BLAME[tree.lemma(verb)]]
    likened = next((kid for kid in wanted if tree.word(kid) == "as" and tree.right[kid] > kid), None)
    if likened is not None:
        return tree.place(likened + 1, tree.right[likened])
    return tree.subtree(thing) if any(tree.word(kid) in ("of", "for") for kid in wanted) else None


def _named_as(tree: Tree, verb: int) -> Place | None:
    if tree.lemma(verb) not in NAME:
        return None
    if (marked := _marked_name(tree, verb)) is not None:
        return marked
    for kid in tree.children(verb, "oprd", "ccomp", "xcomp"):
        if kid > verb and not tree.is_verb(kid):
            first = max(verb + 1, tree.left[kid])
            subject = tree.child(kid, "nsubj")
            if subject is not None and subject < kid:
                first = tree.right[subject] + 1
            if first <= tree.right[kid]:
                return tree.place(first, tree.right[kid])
    return None


def _marked_name(tree: Tree, verb: int) -> Place | None:
    """The words in marks right behind the one who is called so."""
    for number in range(verb + 1, min(verb + NEAR, len(tree) - 1)):
        if tree.is_verb(number) or tree.word(number) in (",", "for", "on", "that"):
            return None
        if tree.word(number) in OPENING_MARKS and number > verb + 1:
            closing = next((n for n in range(number + 1, len(tree)) if tree.word(n) in CLOSING_MARKS), None)
            if closing is None or tree.token(number - 1).pos not in ("NOUN", "PROPN", "PRON"):
                return None
            return tree.place(number + 1, closing - 1) if closing > number + 1 else None
    return None


def mind_drafts(tree: Tree, number: int, word: int) -> Iterator[Draft]:
    """The clause under an adjective of belief: "is convinced that …", "made clear that …"."""
    if tree.word(word) not in STATES_OF_MIND or tree.token(word).pos not in ("ADJ", "VERB"):
        return
    made = next((n for n in range(max(0, word - 2), word) if tree.lemma(n) == "make"), None)
    verb = made if made is not None else (word if tree.has(word, ("nsubjpass",)) else tree.token(word).head)
    clause = next((kid for node in (word, verb) for kid in tree.children(node, "ccomp") if kid > word), None)
    source = source_of(tree, verb) if tree.is_verb(verb) else None
    if source is None and verb == word and (felt := tree.child(verb, "nsubjpass")) is not None:
        source = Source(felt)
    if tree.is_negated(verb):
        return
    impersonal = tree.lemma(verb) != "make" and (source is None or tree.word(source.head) in ("it", "this", "that"))
    if clause is None or source is None or impersonal:
        return
    draft = make(tree, number, word, source, "clause", (after(tree, word, clause),))
    yield draft._replace(source=phrase(tree, source.head, cue=word))


def object_drafts(tree: Tree, number: int, verb: int) -> Iterator[Draft]:
    """What is announced, denied, predicted or proposed as a plain object: "denied involvement"."""
    if tree.token(verb).pos != "VERB" or tree.lemma(verb) not in ANNOUNCE or tree.is_negated(verb):
        return
    if tree.token(verb).dep in ("xcomp", "pcomp") and tree.lemma(tree.token(verb).head) in REFUSE:
        return
    thing = tree.child(verb, "dobj")
    if thing is None and tree.lemma(verb) in OF_DOING:
        thing = next((kid for kid in tree.children(verb, "xcomp") if tree.token(kid).tag == "VBG"), None)
    if thing is None or thing < verb or tree.token(thing).pos not in ("NOUN", "VERB") or tree.has(verb, ("ccomp",)):
        return
    if tree.lemma(thing) in NOUNS and tree.has(thing, ("acl", "ccomp")):
        return
    source = source_of(tree, verb)
    if source is not None:
        yield make(tree, number, verb, source, "object", (after(tree, verb, thing),))
