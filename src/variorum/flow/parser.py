"""Parser: the language model behind a memory of sentences; it is loaded when a sentence turns up that nobody knows."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import msgspec

from variorum.errors import MissingModel
from variorum.flow.keys import model_key
from variorum.flow.memory import NoMemory, Shelf
from variorum.records.annotation import Token
from variorum.records.record import canonical, identity

Tokens = tuple[Token, ...]
NAME, VERSION = "parse", 1


def check_model(name: str) -> None:
    """Nothing; raises `MissingModel` where the language model is neither installed nor a path."""
    try:
        known = Path(name).exists() or find_spec(name) is not None
    except (ImportError, ValueError):
        known = False
    if not known:
        raise MissingModel(f"the language model '{name}' is not installed; `variorum config` shows where it is set")


class Parser:
    """Tokens of sentences, remembered where they can be; `fresh` holds those that were parsed anew."""

    def __init__(self, model: str, shelf: Shelf | None = None) -> None:
        self._model = model
        self._shelf = NoMemory() if shelf is None else shelf
        self.fresh: dict[str, tuple[str, bytes]] = {}  # under each key the hash of the sentence and its tokens

    def parse(self, texts: Sequence[str]) -> Sequence[Tokens]:
        """The tokens of each text, with offsets into that text."""
        if isinstance(self._shelf, NoMemory):
            return self._parsed(texts)
        keys = [self._key(text) for text in texts]
        known = dict(self._shelf.recall(keys))
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        for key, tokens in zip(missing, self._parsed(list(missing.values())), strict=True):
            known[key] = canonical(tokens)
            self.fresh[key] = (identity(missing[key]), known[key])
        return [msgspec.json.decode(known[key], type=Tokens) for key in keys]

    def _parsed(self, texts: Sequence[str]) -> Sequence[Tokens]:
        if not texts:
            return []
        from variorum.engines.models import parser  # spaCy takes a second to import

        return parser(self._model).parse(texts)

    def _key(self, text: str) -> str:
        return identity(NAME, str(VERSION), model_key(self._model), text)
