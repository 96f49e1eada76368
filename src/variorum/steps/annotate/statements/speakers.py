"""Speakers: the person or body behind the words that stand beside a cue."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.records.annotation import LinkHow, LinkKind
from variorum.steps.annotate.statements.antecedents import HE, RECENT, THEY, Antecedents
from variorum.steps.annotate.statements.beside import named_beside
from variorum.steps.annotate.statements.draft import Draft
from variorum.steps.annotate.statements.kinds import is_agency, kind_of, plain
from variorum.steps.annotate.statements.people import People
from variorum.steps.annotate.statements.source_words import core, shown
from variorum.steps.annotate.statements.speaker import Speaker
from variorum.steps.annotate.statements.tree import Tree
from variorum.tables import pronouns

LONG_AGO = 200  # speakers that "the minister" or "the source" may look back on
INDEFINITE = frozenset(("a", "an", "one"))
GENERIC = frozenset("source official officer man woman person spokesman spokeswoman spokesperson witness".split())


class Speakers:
    """The speakers of an article in the order of the text; each new one is looked up among those before."""

    def __init__(self, trees: Sequence[Tree], people: People, drafts: Sequence[Draft]) -> None:
        """Start with nobody heard; `drafts` tell which words are somebody's content."""
        self.trees = trees
        self.people = people
        self.heard: list[Speaker] = []
        self.introduced: dict[str, list[int]] = {}  # "a neighbour" -> where such persons were brought in
        self.antecedents = Antecedents(trees, people, drafts)

    def of(self, draft: Draft) -> Speaker:
        """Who says it; a name of "" where the text leaves it open."""
        speaker = (
            self._last(draft)
            if draft.head < 0
            else self._named(self.trees[draft.sentence], self._head(draft), draft.start)
        )
        if draft.form == "according" and speaker.kind == "unnamed" and self._is_bare_name(draft):
            speaker = speaker._replace(kind="agency" if is_agency(speaker.name) else "outlet")
        if speaker.name:
            self.heard.append(speaker)
        return speaker

    def _is_bare_name(self, draft: Draft) -> bool:
        """Whether "according to" names a proper name and nothing else, which no other word of the article explains.

        Persons and bodies are introduced where they are named; outlets and agencies are taken as known.
        """
        tree = self.trees[draft.sentence]
        start, end = core(tree, draft.head)
        inside = [tree.token(number) for number in tree.at(start, end)]
        named = inside and all(token.pos in ("PROPN", "DET", "ADP") for token in inside)
        return bool(named) and self.people.at(tree.token(draft.head).start) is None

    def _head(self, draft: Draft) -> int:
        return draft.antecedent if draft.antecedent >= 0 else draft.head

    def _last(self, draft: Draft) -> Speaker:
        """The last speaker, where the quotation goes on with it in this or the next paragraph."""
        near = [s for s in self.heard[-RECENT:] if draft.paragraph - s.paragraph <= 1 and s.at < draft.end]
        if draft.form == "continued" and near:
            return near[-1]._replace(at=draft.start, paragraph=draft.paragraph)
        return Speaker("", "unnamed", draft.start, draft.paragraph, "")

    def _named(self, tree: Tree, head: int, content: int) -> Speaker:
        token, word = tree.token(head), tree.word(head)
        paragraph = tree.sentence.paragraph
        if word in HE or word in THEY or word in pronouns.IT:
            return self.antecedents.of(tree, head, self.heard)
        name = self.people.at(token.start)
        kind = kind_of(tree, head, self.people)
        plural = token.tag in ("NNS", "NNPS")
        if name is not None and kind in ("person", "agency", "outlet") and not tree.has(head, ("conj",)):
            words = self.people.full(name.words, token.start) if kind == "person" else plain(name.words)
            return Speaker(words, kind, token.start, paragraph, tree.lemma(head), plural)
        start, end = core(tree, head)
        alone = " and " not in tree.text[start:end]
        if name is not None and kind == "organisation" and " " in name.words and alone:
            return Speaker(plain(name.words), kind, token.start, paragraph, tree.lemma(head), plural)
        return self._nominal(tree, head, kind, content)

    def _nominal(self, tree: Tree, head: int, kind: LinkKind, content: int) -> Speaker:
        token, lemma = tree.token(head), tree.lemma(head)
        start, end = core(tree, head)
        if token.end <= content < end:  # "criticised by rights groups for …": the content is no part of the source
            end = content
        words = tree.text[start:end]
        definite = words.lower().startswith(("the ", "this ", "that ")) or (
            lemma == words.lower() and token.tag == "NN"
        )
        plural = token.tag in ("NNS", "NNPS") or tree.has(head, ("conj",))
        own = Speaker(shown(words), kind, token.start, tree.sentence.paragraph, lemma, plural)
        if (named := named_beside(tree, head, self.people)) is not None:
            return own._replace(name=named[0], kind=named[1])
        if (
            definite
            and kind in ("unnamed", "office", "organisation", "document", "video", "media")
            and len(words.split()) <= 3
        ):
            known = self._known(lemma, token.start, plural)
            if known is not None:
                how: LinkHow = "presumed" if known.kind == "person" or known.lemma != lemma else own.how
                return known._replace(at=token.start, paragraph=own.paragraph, how=how, rivals=())
        return self._introduced(own, words) if tree.sentence.part == "body" else own

    def _introduced(self, own: Speaker, words: str) -> Speaker:
        """The speaker; one whom "a neighbour" brings in after another is "a neighbour (2)", a person of its own."""
        if own.kind not in ("unnamed", "office") or own.plural or words.split(" ", 1)[0].lower() not in INDEFINITE:
            return own
        places = self.introduced.setdefault(own.name.casefold(), [])
        if own.at not in places:
            places.append(own.at)
        number = places.index(own.at) + 1
        return own if number == 1 else own._replace(name=f"{own.name} ({number})")

    def _known(self, lemma: str, before: int, plural: bool) -> Speaker | None:
        """The one meant by "the minister" or "the source": a speaker introduced so, else the holder of the office."""
        past = [speaker for speaker in self.heard[-LONG_AGO:] if speaker.at < before]
        if lemma in GENERIC and not plural and past and _may_be(past[-1], lemma):
            return past[-1]
        for speaker in reversed(past):
            if speaker.plural == plural and speaker.lemma == lemma and speaker.kind != "person":
                return speaker
        holder = "" if plural else self.people.holder(lemma, before)
        return Speaker(holder, "person", before, 0, lemma) if holder else None


def _may_be(speaker: Speaker, lemma: str) -> bool:
    """Whether "the source" or "the officer" may stand for the last speaker, who is not named."""
    return (
        speaker.kind == "unnamed" and not speaker.plural and (lemma == "source" or speaker.lemma in (lemma, "source"))
    )
