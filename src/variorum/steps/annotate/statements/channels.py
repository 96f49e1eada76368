"""Channels: the video, document or broadcast in which something was said, carried on to what is said in it later."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from variorum.records.annotation import Link
from variorum.records.article import Article
from variorum.steps.annotate.statements.draft import Draft
from variorum.steps.annotate.statements.people import People
from variorum.steps.annotate.statements.source_words import core
from variorum.steps.annotate.statements.speaker import Speaker
from variorum.steps.annotate.statements.tree import Tree
from variorum.tables.speech_sources import DOCUMENT, VIDEO

PREPOSITIONS = frozenset(("in", "on", "via", "through", "during", "by", "from"))
RECENT = 20  # scenes that a speaker may look back on
CARRY = 6  # paragraphs; further off, a report has usually turned to something else
PICTURES = frozenset("video footage clip film videotape videoclip".split())  # one thing under many names
SHOWING = frozenset("show depict feature see hear".split())


class Scene(NamedTuple):
    """A channel that a sentence names, with the persons named in it."""

    link: Link
    paragraph: int
    sentence: int
    names: frozenset[str]


class Channels:
    """The channels of an article, asked draft by draft in the order of the text."""

    def __init__(self, article: Article, trees: Sequence[Tree], people: People) -> None:
        """Find the scenes first: sentences that tell of a video."""
        self.article = article
        self.trees = trees
        self.scenes = [scene for number, tree in enumerate(trees) for scene in self._scenes(number, tree, people)]
        self.sentences = [scene.sentence for scene in self.scenes]
        self.last: dict[str, Scene | None] = {}

    def of(self, draft: Draft, speaker: Speaker, *, elsewhere: bool) -> Link | None:
        """The channel of the draft: its own, else the one in which the same speaker spoke shortly before.

        `elsewhere` is whether it was told to somebody, which ends what was carried.
        """
        own = _own(self.article, self.trees[draft.sentence], draft)
        if speaker.kind in ("video", "document", "rumour") or not speaker.name:
            return None
        if own is not None:
            self.last[speaker.name] = Scene(own, draft.paragraph, draft.sentence, frozenset((speaker.name,)))
            return own
        if elsewhere:
            self.last[speaker.name] = None
            return None
        return self._carried(draft, speaker)

    def _carried(self, draft: Draft, speaker: Speaker) -> Link | None:
        known = self.last.get(speaker.name)
        if speaker.name in self.last and known is None:
            return None
        reached = bisect_right(self.sentences, draft.sentence)
        scenes = [s for s in self.scenes[max(0, reached - RECENT) : reached] if speaker.name in s.names]
        best = max([*scenes, *([known] if known else [])], key=lambda s: (s.sentence, s.link.name), default=None)
        if best is None or draft.paragraph - best.paragraph > CARRY:
            return None
        how = "stated" if best.sentence == draft.sentence else "carried over"
        return Link(
            name=best.link.name,
            kind=best.link.kind,
            how="stated" if how == "stated" else "carried over",
            quote=best.link.quote,
        )

    def _scenes(self, number: int, tree: Tree, people: People) -> list[Scene]:
        found = []
        for token in range(len(tree)):
            if tree.lemma(token) not in VIDEO or tree.token(token).dep not in ("pobj", "nsubj", "nsubjpass"):
                continue
            if tree.token(token).dep == "pobj" and tree.word(tree.token(token).head) not in PREPOSITIONS:
                continue
            spoken = {people.at(one.start) for one in tree.tokens}
            names = frozenset(people.full(n.words, n.start) for n in spoken if n is not None and n.kind == "PERSON")
            found.append(Scene(_link(self.article, tree, token), tree.sentence.paragraph, number, names))
        return found


def _own(article: Article, tree: Tree, draft: Draft) -> Link | None:
    """The channel that hangs on the cue, or on the verb that a participle of saying hangs on."""
    if draft.verb < 0:
        return None
    verbs = [draft.verb]
    if tree.token(draft.verb).tag == "VBG":
        verbs.extend(node for node in tree.climb(draft.verb) if tree.is_verb(node))
    for verb in verbs:
        for kid in tree.children(verb, "prep"):
            head = tree.child(kid, "pobj")
            if (
                tree.word(kid) in PREPOSITIONS
                and head is not None
                and tree.lemma(head) in VIDEO | DOCUMENT
                and not _is_content(tree, draft, head)
            ):
                return _link(article, tree, head)
        subject = tree.child(verb, "nsubj")
        if subject is not None and verb != draft.verb and tree.lemma(verb) in SHOWING and tree.lemma(subject) in VIDEO:
            return _link(article, tree, subject)
    return None


def _is_content(tree: Tree, draft: Draft, token: int) -> bool:
    return draft.covers(tree.place(token, token))


def _link(article: Article, tree: Tree, head: int) -> Link:
    start, end = core(tree, head)
    lemma = tree.lemma(head)
    name = "video" if lemma in PICTURES else lemma
    return Link(
        name=name, kind="video" if lemma in VIDEO else "document", how="stated", quote=article.quote(start, end)
    )
