"""Story: the steps Together for one story, each remembered or worked out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import msgspec

from variorum.engines.local import Job, Outcome
from variorum.flow.draft import Draft
from variorum.flow.keys import digest, step_key
from variorum.flow.memory import NoMemory
from variorum.flow.plan import STORY
from variorum.flow.run import Run
from variorum.records.problem import Problem
from variorum.records.record import canonical, identity, restore


@dataclass(frozen=True, slots=True)
class Begun:
    """A draft whose steps before number `first` are done, and the hashes of its fields as far as they are known."""

    draft: Draft
    first: int
    hashes: dict[str, str]


def finish(begun: Begun) -> Draft:
    """The draft with the fields filled that the remaining steps fill."""
    draft = begun.draft
    for step in STORY[begun.first :]:
        draft = msgspec.structs.replace(draft, **{step.fills: step.run(draft)})
    return draft


def finished(run: Run, drafts: Sequence[Draft]) -> Iterator[Draft | tuple[Problem, ...]]:
    """Each draft with all its fields filled, in order; or what is the matter, a problem for each of its reports."""
    begun = [_remembered(run, draft) for draft in drafts]
    missing = [one for one in begun if one.first < len(STORY)]
    job = Job(finish, "story", _first_name, size=lambda one: 1 + len(one.draft.articles))
    outcomes = iter(run.engine.each(job, missing))
    for done, one in enumerate(begun, start=1):
        yield one.draft if one.first == len(STORY) else _settled(run, one, next(outcomes))
        run.watch("story", done, len(begun))


def _settled(run: Run, begun: Begun, outcome: Outcome[Draft]) -> Draft | tuple[Problem, ...]:
    if outcome.value is None:
        return tuple(_lost(outcome.problem, article.name) for article in begun.draft.articles)
    _keep(run, outcome.value, begun)
    return outcome.value


def _remembered(run: Run, draft: Draft) -> Begun:
    """The draft as far as its steps are remembered."""
    hashes: dict[str, str] = {}
    if isinstance(run.memory, NoMemory):
        return Begun(draft, 0, hashes)
    for number, step in enumerate(STORY):
        key = step_key(step, run.settings, *_inputs(draft, hashes, step.takes))
        known = run.memory.recall([key])
        if key not in known:
            return Begun(draft, number, hashes)
        draft = msgspec.structs.replace(draft, **{step.fills: restore(known[key], step.gives)})
    return Begun(draft, len(STORY), hashes)


def _keep(run: Run, draft: Draft, begun: Begun) -> None:
    if isinstance(run.memory, NoMemory):
        return
    for step in STORY[begun.first :]:
        inputs = _inputs(draft, begun.hashes, step.takes)
        found = (identity(*inputs), canonical(getattr(draft, step.fills)))
        run.memory.keep(step.name, step.version, {step_key(step, run.settings, *inputs): found})


def _inputs(draft: Draft, hashes: dict[str, str], names: Sequence[str]) -> list[str]:
    for name in names:
        if name not in hashes:
            hashes[name] = digest(getattr(draft, name))
    return [hashes[name] for name in names]


def _first_name(begun: Begun) -> str:
    return begun.draft.articles[0].name


def _lost(problem: Problem | None, name: str) -> Problem:
    reason = f"the story it belongs to {problem.reason}" if problem else "the story it belongs to is lost"
    return Problem(source=name, reason=reason, remedy=problem.remedy if problem else "", stage="story")
