"""Story: the steps Together for one story, each remembered or worked out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import msgspec

from variorum.engines.local import Job
from variorum.flow.draft import Draft
from variorum.flow.keys import digest, step_key
from variorum.flow.memory import NoMemory
from variorum.flow.plan import STORY
from variorum.flow.run import Run
from variorum.records.problem import Problem
from variorum.records.record import canonical, identity, restore


@dataclass(frozen=True, slots=True)
class Rest:
    """The steps from number `first` on, ready to travel."""

    first: int

    def __call__(self, draft: Draft) -> Draft:
        """The draft with the fields filled that these steps fill."""
        for step in STORY[self.first :]:
            draft = msgspec.structs.replace(draft, **{step.fills: step.run(draft)})
        return draft


def finished(run: Run, drafts: Sequence[Draft]) -> Iterator[Draft | tuple[Problem, ...]]:
    """Each draft with all its fields filled, in order; or what is the matter, a problem for each of its reports."""
    for done, draft in enumerate(drafts, start=1):
        yield _finished(run, draft)
        run.watch("story", done, len(drafts))


def _finished(run: Run, draft: Draft) -> Draft | tuple[Problem, ...]:
    hashes, first, draft = _remembered(run, draft)
    if first == len(STORY):
        return draft
    job = Job(Rest(first), "story", _first_name, size=lambda story: 1 + len(story.articles))
    (outcome,) = run.engine.each(job, [draft])
    if outcome.value is None:
        return tuple(_lost(outcome.problem, article.name) for article in draft.articles)
    _keep(run, outcome.value, hashes, first)
    return outcome.value


def _remembered(run: Run, draft: Draft) -> tuple[dict[str, str], int, Draft]:
    """Hashes of the filled fields, the number of the first step that is not remembered, and the draft so far."""
    hashes: dict[str, str] = {}
    if isinstance(run.memory, NoMemory):
        return hashes, 0, draft
    for number, step in enumerate(STORY):
        key = step_key(step, run.settings, *_inputs(draft, hashes, step.takes))
        known = run.memory.recall([key])
        if key not in known:
            return hashes, number, draft
        draft = msgspec.structs.replace(draft, **{step.fills: restore(known[key], step.gives)})
    return hashes, len(STORY), draft


def _keep(run: Run, draft: Draft, hashes: dict[str, str], first: int) -> None:
    if isinstance(run.memory, NoMemory):
        return
    for step in STORY[first:]:
        inputs = _inputs(draft, hashes, step.takes)
        found = (identity(*inputs), canonical(getattr(draft, step.fills)))
        run.memory.keep(step.name, step.version, {step_key(step, run.settings, *inputs): found})


def _inputs(draft: Draft, hashes: dict[str, str], names: Sequence[str]) -> list[str]:
    for name in names:
        if name not in hashes:
            hashes[name] = digest(getattr(draft, name))
    return [hashes[name] for name in names]


def _first_name(draft: Draft) -> str:
    return draft.articles[0].name


def _lost(problem: Problem | None, name: str) -> Problem:
    reason = f"the story it belongs to {problem.reason}" if problem else "the story it belongs to is lost"
    return Problem(source=name, reason=reason, remedy=problem.remedy if problem else "", stage="story")
