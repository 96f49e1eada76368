"""Round: many addresses visited, several hosts at once, each host by one visitor after the other."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from queue import Empty, SimpleQueue

from variorum.read.fetch.addresses import Address, address_of
from variorum.read.fetch.manners import Stopped
from variorum.read.fetch.visit import Visit, Visitor

AT_ONCE = 4  # hosts; a slow one must not hold up the others, and a home line carries no more


def visits(names: Sequence[str], visitor: Visitor) -> Iterator[Visit]:
    """What became of each address, as it becomes known; closing the iterator ends all waiting."""
    waiting: SimpleQueue[list[str]] = SimpleQueue()
    groups = by_host(names)
    for _, group in groups:
        waiting.put(group)
    done: SimpleQueue[Visit | BaseException] = SimpleQueue()
    for _ in range(min(AT_ONCE, len(groups))):
        # Daemons: a thread that waits for a slow host must not keep the program alive after Ctrl-C; all that is
        # written is written by the thread that takes the visits from here.
        threading.Thread(target=_work, args=(waiting, done, visitor), daemon=True).start()
    try:
        for _ in names:
            match done.get():
                case Visit() as visit:
                    yield visit
                case error:
                    raise error
    finally:
        visitor.turns.stop()


def by_host(names: Sequence[str]) -> list[tuple[str, list[str]]]:
    """The hosts with the addresses on each, in their order."""
    groups: dict[str, list[str]] = {}
    for name in names:
        address = address_of(name)
        groups.setdefault(address.host if isinstance(address, Address) else "", []).append(name)
    return list(groups.items())


def _work(waiting: SimpleQueue[list[str]], done: SimpleQueue[Visit | BaseException], visitor: Visitor) -> None:
    while True:
        try:
            group = waiting.get_nowait()
        except Empty:
            return
        for name in group:
            try:
                done.put(visitor.visit(name))
            except Stopped:
                return
            except Exception as error:  # noqa: BLE001 - handed to the thread that asked, which raises it
                done.put(error)
                return
