"""Antecedents: whom "he", "she", "it" and "they" stand for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from variorum.records.annotation import LinkKind
from variorum.steps.annotate.statements.beside import named_beside
from variorum.steps.annotate.statements.draft import Draft
from variorum.steps.annotate.statements.kinds import kind_of, plain
from variorum.steps.annotate.statements.people import People
from variorum.steps.annotate.statements.source_words import core, shown
from variorum.steps.annotate.statements.speaker import Speaker
from variorum.steps.annotate.statements.tree import Tree
from variorum.steps.annotate.statements.within import Within
from variorum.tables import pronouns
from variorum.tables.speech_sources import HUMAN

HE = pronouns.HE | pronouns.SHE
WE = frozenset(("we", "us", "our", "ours"))
THEY = pronouns.THEY | WE | {"both"}
RECENT = 40  # speakers and subjects that a pronoun may look back on
WOMEN = frozenset("woman girl mother sister daughter wife widow spokeswoman chairwoman policewoman aunt queen".split())
MEN = frozenset("man boy father brother son husband widower spokesman chairman policeman uncle king".split())
FAR = 3  # paragraphs; a pronoun further from its name is left open
COLLECTIVE = frozenset("family couple public crowd crew community household village pair side world nation".split())
PERSON_LIKE = ("person", "unnamed")


class Antecedents:
    """The speakers and subjects of an article that a pronoun may look back on."""

    def __init__(self, trees: Sequence[Tree], people: People, drafts: Sequence[Draft]) -> None:
        """Find the subjects; `drafts` tell which words are somebody's content."""
        self.trees = trees
        self.people = people
        self.called: dict[str, str] = {}  # name -> "he" or "she", as an earlier pronoun of its own paragraph tells
        self.contents = Within(part for draft in drafts for part in draft.parts)
        self.spoken = Within(part for draft in drafts if draft.manner == "direct" for part in draft.parts)
        self.starts = [tree.sentence.span.start for tree in trees]
        found = [subject for tree in trees for subject in self._subjects(tree)]
        self.subjects = [subject for subject in found if not self._is_content(subject.at)]
        self.places = [subject.at for subject in self.subjects]
        self.spoken_of = [one for one in found if self._is_content(one.at) and one.kind == "person"]
        self.spoken_at = [one.at for one in self.spoken_of]

    def of(self, tree: Tree, pronoun: int, heard: Sequence[Speaker]) -> Speaker:
        """Whom the pronoun stands for, after these speakers; a name of "" where the text leaves it open."""
        token, word = tree.token(pronoun), tree.word(pronoun)
        paragraph = tree.sentence.paragraph
        if word in WE:
            return Speaker("", "unnamed", token.start, paragraph, "")
        reached = bisect_left(self.places, token.start)
        candidates = [*heard[-RECENT:], *self.subjects[max(0, reached - RECENT) : reached]]
        about = self._told_about(token.start) if word in HE else []
        if word in HE:
            people = [
                c for c in (*candidates, *about) if c.kind in PERSON_LIKE and c.lemma not in COLLECTIVE and not c.plural
            ]
            fit = [c for c in people if self._suits(c, word)]
        elif word in pronouns.IT:
            fit = [c for c in candidates if c.kind not in PERSON_LIKE and not c.plural]
        else:
            fit = [c for c in candidates if c.plural or c.kind not in PERSON_LIKE]
        fit = [c for c in fit if c.at < token.start and paragraph - c.paragraph <= FAR]
        if not fit and word in HE:
            fit = self._behind(tree, pronoun)
        if not fit:
            return Speaker("", "unnamed", token.start, paragraph, "")
        known = {(one.at, one.name) for one in heard[-RECENT:]}  # known by more than a description of its own
        best = max(fit, key=lambda c: (self._number(c), c not in about, c.at, (c.at, c.name) in known, c.name))
        rivals = self._rivals(best, fit, word) if word in HE else ()
        if rivals or (word in HE and _is_passed_over(best, heard, paragraph)):
            return Speaker("", "unnamed", token.start, paragraph, "", rivals=rivals)
        if word in HE and best.kind == "person" and best.paragraph == paragraph:
            self.called.setdefault(best.name, "she" if word in pronouns.SHE else "he")
        others = tuple(sorted(self._others(best, fit))) if word in HE else ()
        return best._replace(at=token.start, paragraph=paragraph, how="presumed", rivals=others)

    def _others(self, best: Speaker, fit: Sequence[Speaker]) -> set[str]:
        """The other persons who are named in the sentence of the best, or in the one before it."""
        near = self._number(best) - 1
        return {one.name for one in fit if self._number(one) >= near and one.kind == "person"} - {best.name}

    def _told_about(self, before: int) -> list[Speaker]:
        """The persons who are the subjects of what somebody says, in words that are not quoted, shortly before."""
        reached = bisect_left(self.spoken_at, before)
        return self.spoken_of[max(0, reached - RECENT) : reached]

    def _number(self, speaker: Speaker) -> int:
        """The number of the sentence that names the speaker."""
        return bisect_right(self.starts, speaker.at) - 1

    def _rivals(self, best: Speaker, fit: Sequence[Speaker], word: str) -> tuple[str, ...]:
        """Those whom the pronoun may mean, the best of them too, where nothing decides; none where something does.

        "Anton Aldane came. Robin Brack said that he was ill. He told …": is it Brack who is ill, or is it Aldane?
        """
        number = self._number(best)
        if best.how == "presumed" or self._known_gender(best) or not self._tells_of(number, best.at, word):
            return ()
        others = self._others(best, [one for one in fit if self._number(one) < number])
        return tuple(sorted({best.name, *others})) if others else ()

    def _tells_of(self, number: int, behind: int, word: str) -> bool:
        """Whether the subject of what is said in the sentence is the same pronoun: "said that he was ill"."""
        tree, same = self.trees[number], pronouns.SHE if word in pronouns.SHE else pronouns.HE
        return any(
            tree.word(n) in same and token.dep in ("nsubj", "nsubjpass") and token.start > behind
            for n, token in enumerate(tree.tokens)
            if self._is_content(token.start) and self.spoken.at(token.start) is None
        )

    def _behind(self, tree: Tree, pronoun: int) -> list[Speaker]:
        """The person of whom the sentence itself tells before the pronoun: by name in any role, else as its subject."""
        paragraph = tree.sentence.paragraph
        found: list[Speaker] = []
        for number in range(pronoun):
            token = tree.token(number)
            name = self.people.at(token.start)
            if name is not None and name.kind == "PERSON":
                words = self.people.full(name.words, name.start)
                found.append(Speaker(words, "person", token.start, paragraph, tree.lemma(number)))
            elif not found and token.dep in ("nsubj", "nsubjpass") and tree.lemma(number) in HUMAN:
                start, end = core(tree, number)
                found.append(
                    Speaker(shown(tree.text[start:end]), "unnamed", token.start, paragraph, tree.lemma(number))
                )
        named = [one for one in found if one.kind == "person"]
        return named or found

    def _suits(self, speaker: Speaker, word: str) -> bool:
        """Whether "he" or "she" may stand for the speaker, as far as titles, nouns and earlier pronouns tell."""
        return self._known_gender(speaker) in ("", "she" if word in pronouns.SHE else "he")

    def _known_gender(self, speaker: Speaker) -> str:
        noun = "she" if speaker.lemma in WOMEN else "he" if speaker.lemma in MEN else ""
        return self.people.gender(speaker.name) or noun or self.called.get(speaker.name, "")

    def _subjects(self, tree: Tree) -> list[Speaker]:
        """Names that are subjects of sentences that nobody is quoted with: a pronoun may stand for them."""
        found = []
        for number, token in enumerate(tree.tokens):
            if token.dep not in ("nsubj", "nsubjpass") or self.spoken.at(token.start) is not None:
                continue
            name = self.people.at(token.start)
            if name is None and (described := self._described(tree, number)) is not None:
                found.append(described)
            if name is None or name.kind not in ("PERSON", "ORG", "GPE"):
                continue
            person = name.kind == "PERSON"
            words = self.people.full(name.words, name.start) if person else plain(name.words)
            kind: LinkKind = "person" if person else "organisation"
            found.append(Speaker(words, kind, token.start, tree.sentence.paragraph, tree.lemma(number)))
        return found

    def _described(self, tree: Tree, head: int) -> Speaker | None:
        """A subject that is a description: "the group", "a farmer"; its name where one stands in apposition."""
        kind = kind_of(tree, head, self.people)
        if kind not in ("office", "organisation", "media") and tree.lemma(head) not in HUMAN:
            return None
        start, end = core(tree, head)
        token = tree.token(head)
        named = named_beside(tree, head, self.people)
        words, kind = (shown(tree.text[start:end]), kind) if named is None else named
        plural = token.tag in ("NNS", "NNPS")
        return Speaker(words, kind, token.start, tree.sentence.paragraph, tree.lemma(head), plural)

    def _is_content(self, at: int) -> bool:
        return self.contents.at(at) is not None


def _is_passed_over(best: Speaker, heard: Sequence[Speaker], paragraph: int) -> bool:
    """Whether a bare name, taken for a body, has spoken since in this paragraph: it may be a surname."""
    last = heard[-1] if heard else best
    bare = last.name.isalpha() and last.name.istitle() and last.kind == "organisation"
    return bare and last.at > best.at and last.paragraph == paragraph
