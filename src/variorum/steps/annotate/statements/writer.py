"""Writer: statements written out of drafts whose speakers are known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from variorum.records.annotation import Link, Manner, Statement
from variorum.records.article import Article
from variorum.records.span import Span
from variorum.steps.annotate.statements.blocks import block_outlets
from variorum.steps.annotate.statements.chains import joined, link_of, outlet_told, passed_on, presumed_agency, told_to
from variorum.steps.annotate.statements.channels import Channels
from variorum.steps.annotate.statements.draft import Draft
from variorum.steps.annotate.statements.nesting import Nested
from variorum.steps.annotate.statements.people import People
from variorum.steps.annotate.statements.scope import commitment_of
from variorum.steps.annotate.statements.source_words import core
from variorum.steps.annotate.statements.speaker import Speaker
from variorum.steps.annotate.statements.tree import Place, Tree

INTERVIEW = 2  # paragraphs over which an interview goes on unsaid
MARKS = '“”"«»‘„'


class Writer:
    """Writes the statements of one article, in the order of the text."""

    def __init__(
        self,
        article: Article,
        trees: Sequence[Tree],
        rows: Sequence[Nested],
        people: People,
        heard: Mapping[int, Speaker],
    ) -> None:
        """Take all that is known; blocks, channels and a presumed agency are found here."""
        self.article, self.trees, self.rows, self.people, self.heard = article, trees, rows, people, heard
        self.told: dict[str, tuple[Link | None, Draft]] = {}
        self.blocks = block_outlets(article, trees)
        self.channels = Channels(article, trees, people)
        self.agency = presumed_agency(article, trees, [row.draft for row in rows], people)

    def statement(self, number: int) -> Statement:
        """The statement of that draft."""
        draft, speaker = self.rows[number].draft, self.heard[number]
        tree = self.trees[draft.sentence]
        commitment, hedge = commitment_of(tree, draft.parts, draft.verb)
        words = self.article.text[draft.start : draft.end]
        return Statement(
            content=tuple(self._span(part) for part in draft.parts), words=words,
            manner=_manner(self.article.text, draft, words),
            cue=None if draft.cue is None else self._span(draft.cue),
            source=None if draft.source is None else self._span(draft.source),
            speaker=speaker.name, speaker_kind=speaker.kind, chain=self._chain(number),
            commitment=commitment, hedge=None if hedge is None else self.article.quote(*hedge),
            addressee=self._addressee(tree, draft), act=draft.act,
            cue_words="" if draft.cue is None else self.article.text[slice(*draft.cue)], candidates=speaker.rivals,
        )  # fmt: skip

    def _span(self, place: Place) -> Span:
        return Span(article=self.article.id, start=place[0], end=place[1])

    def _chain(self, number: int) -> tuple[Link, ...]:
        """Outlet of the block, agency, those who tell of the speaker, the outlet told, the channel, the speaker."""
        row, speaker = self.rows[number], self.heard[number]
        tree = self.trees[row.draft.sentence]
        passed = passed_on(self.article, tree, row.draft, self.people)
        told = outlet_told(self.article, tree, row.draft, self.people)
        channel = self.channels.of(row.draft, speaker, elsewhere=told is not None)
        listener = told_to(tree, row.draft) is not None
        told = self._told(row.draft, speaker, told, elsewhere=listener or channel is not None)
        last = link_of(self.article, speaker, row.draft.source) if speaker.name else None
        outer = [link_of(self.article, self.heard[n], self.rows[n].draft.source) for n in row.through]
        block = self.blocks.get(row.draft.sentence)
        agency = None if block is not None or any(link.kind == "agency" for link in outer) else self.agency
        return joined(self.article, [block, agency, *outer, passed, told, channel, last])

    def _told(self, draft: Draft, speaker: Speaker, told: Link | None, *, elsewhere: bool) -> Link | None:
        """The outlet that was told, now or in the same speaker's statement shortly before."""
        if told is not None or elsewhere or not speaker.name:
            self.told[speaker.name] = (told, draft)
            return told
        known, before = self.told.get(speaker.name, (None, draft))
        if known is None or draft.paragraph - before.paragraph > INTERVIEW or draft.sentence == before.sentence:
            return None
        self.told[speaker.name] = (known, draft)
        return Link(name=known.name, kind=known.kind, how="carried over", quote=known.quote)

    def _addressee(self, tree: Tree, draft: Draft) -> str:
        """The one who is spoken to, as printed."""
        head = told_to(tree, draft)
        if head is None:
            return ""
        start, end = core(tree, head)
        return " ".join(self.article.text[start:end].split())


def _manner(text: str, draft: Draft, words: str) -> Manner:
    before, behind = text[max(0, draft.start - 1) : draft.start], text[draft.end : draft.end + 2].lstrip(".,!?")[:1]
    between = before != "" and before in MARKS and behind != "" and behind in MARKS + "’"
    if draft.manner == "direct" or (between and len(draft.parts) == 1):
        return "direct"
    return "mixed" if any(mark in words for mark in MARKS) or "''" in words else "indirect"
