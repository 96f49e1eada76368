"""Speakers: the person or body behind the words that stand beside a cue."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from variorum.records.annotation import LinkHow, LinkKind
from variorum.steps.annotate.statements.beside import named_beside
from variorum.steps.annotate.statements.draft import Draft
from variorum.steps.annotate.statements.kinds import is_agency, kind_of, plain
from variorum.steps.annotate.statements.people import People
from variorum.steps.annotate.statements.source_words import core
from variorum.steps.annotate.statements.speaker import Speaker
from variorum.steps.annotate.statements.tree import Tree
from variorum.steps.annotate.statements.within import Within
from variorum.tables import pronouns
from variorum.tables.speech_sources import HUMAN

HE = pronouns.HE | pronouns.SHE
WE = frozenset(("we", "us", "our", "ours"))
THEY = pronouns.THEY | WE | {"both"}
RECENT = 40  # speakers and subjects that a pronoun may look back on
LONG_AGO = 200  # speakers that "the minister" or "the source" may look back on
WOMEN = frozenset("woman girl mother sister daughter wife widow spokeswoman chairwoman policewoman aunt queen".split())
MEN = frozenset("man boy father brother son husband widower spokesman chairman policeman uncle king".split())
FAR = 3  # paragraphs; a pronoun further from its name is left open
COLLECTIVE = frozenset("family couple public crowd crew community household village pair side world nation".split())
INDEFINITE = frozenset(("a", "an", "one"))
PERSON_LIKE = ("person", "unnamed")
GENERIC = frozenset("source official officer man woman person spokesman spokeswoman spokesperson witness".split())


class Speakers:
    """The speakers of an article in the order of the text; each new one is looked up among those before."""

    def __init__(self, trees: Sequence[Tree], people: People, drafts: Sequence[Draft]) -> None:
        """Start with nobody heard; `drafts` tell which words are somebody's content."""
        self.trees = trees
        self.people = people
        self.heard: list[Speaker] = []
        self.introduced: dict[str, list[int]] = {}  # "a neighbour" -> where such persons were brought in
        self.called: dict[str, str] = {}  # name -> "he" or "she", as an earlier pronoun of its own paragraph tells
        self.contents = Within(part for draft in drafts for part in draft.parts)
        self.spoken = Within(part for draft in drafts if draft.manner == "direct" for part in draft.parts)
        self.starts = [tree.sentence.span.start for tree in trees]
        found = [subject for tree in trees for subject in self._subjects(tree)]
        self.subjects = [subject for subject in found if not self._is_content(subject.at)]
        self.places = [subject.at for subject in self.subjects]
        self.spoken_of = [one for one in found if self._is_content(one.at) and one.kind == "person"]
        self.spoken_at = [one.at for one in self.spoken_of]

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
            return self._pronoun(tree, head, word)
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
        own = Speaker(_shown(words), kind, token.start, tree.sentence.paragraph, lemma, plural)
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

    def _pronoun(self, tree: Tree, head: int, word: str) -> Speaker:
        token = tree.token(head)
        paragraph = tree.sentence.paragraph
        if word in WE:
            return Speaker("", "unnamed", token.start, paragraph, "")
        reached = bisect_left(self.places, token.start)
        candidates = [*self.heard[-RECENT:], *self.subjects[max(0, reached - RECENT) : reached]]
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
            fit = self._behind(tree, head)
        if not fit:
            return Speaker("", "unnamed", token.start, paragraph, "")
        heard = {(one.at, one.name) for one in self.heard[-RECENT:]}  # known by more than a description of its own
        best = max(fit, key=lambda c: (self._number(c), c not in about, c.at, (c.at, c.name) in heard, c.name))
        rivals = self._rivals(best, fit, word) if word in HE else ()
        if rivals or (word in HE and self._is_passed_over(best, paragraph)):
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

    def _is_passed_over(self, best: Speaker, paragraph: int) -> bool:
        """Whether a bare name, taken for a body, has spoken since in this paragraph: it may be a surname."""
        last = self.heard[-1] if self.heard else best
        bare = last.name.isalpha() and last.name.istitle() and last.kind == "organisation"
        return bare and last.at > best.at and last.paragraph == paragraph

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
                    Speaker(_shown(tree.text[start:end]), "unnamed", token.start, paragraph, tree.lemma(number))
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
        words, kind = (_shown(tree.text[start:end]), kind) if named is None else named
        plural = token.tag in ("NNS", "NNPS")
        return Speaker(words, kind, token.start, tree.sentence.paragraph, tree.lemma(head), plural)

    def _is_content(self, at: int) -> bool:
        return self.contents.at(at) is not None


def _may_be(speaker: Speaker, lemma: str) -> bool:
    """Whether "the source" or "the officer" may stand for the last speaker, who is not named."""
    return (
        speaker.kind == "unnamed" and not speaker.plural and (lemma == "source" or speaker.lemma in (lemma, "source"))
    )


def _shown(words: str) -> str:
    """The phrase as shown: without "the", a possessive and white space that is no single space."""
    text = " ".join(words.split()).strip(" ,;:.\"'“”")
    for suffix in ("'s", "’s"):
        text = text.removesuffix(suffix)
    if text[:4].lower() == "the ":
        text = text[4:]
    return text
