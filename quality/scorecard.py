"""Scorecard: what can be counted of how our code reads, with the limits that it must keep."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import median, quantiles
from typing import NamedTuple

LONGEST_FUNCTION = 50  # lines without the docstring
LONGEST_FILE = 300
MOST_PARAMETERS = 6
MAY_CATCH_ALL = "engines"  # only an engine may catch whatever comes, and who raises it again
EXCUSED = {  # function -> why it may have more parameters
    "variorum/cli/keeping.py:add": "each parameter is an option of the command line",
    "variorum/cli/reading.py:read": "each parameter is an option of the command line",
    "variorum/cli/telling.py:tell": "each parameter is an option of the command line",
    "variorum/steps/collate/collate.py:collated": "it takes the record of each step before it",
    "variorum/steps/tell/tell.py:told": "the last step takes the record of each step before it",
}
EXCUSED_CATCHES = {  # file -> why it may catch whatever comes
    "variorum/read/fetch/round.py": "a thread hands it to the one that asked, which raises it",
    "quality/fuzz/guided.py": "whatever comes out of a reader is what is looked for",
}

Function = ast.FunctionDef | ast.AsyncFunctionDef


class Module(NamedTuple):
    """A file with its syntax tree."""

    path: Path
    lines: int
    tree: ast.Module


class Fault(NamedTuple):
    """A place that breaks a limit."""

    path: Path
    line: int
    what: str

    def __str__(self) -> str:
        """The place as compilers print it."""
        return f"{self.path}:{self.line}: {self.what}"


def report(paths: Iterable[Path]) -> int:
    """Print the counts and every fault; 1 where there is a fault, else 0."""
    found = [module for path in paths for module in modules(path)]
    faults = [fault for module in found for fault in faults_of(module)]
    for fault in faults:
        print(fault)
    for line in counts(found):
        print(line)
    print(f"scorecard: {len(faults)} faults")
    return int(bool(faults))


def modules(folder: Path) -> Iterator[Module]:
    """Every Python file below the folder."""
    for path in sorted(folder.rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        yield Module(path, source.count("\n"), ast.parse(source))


def functions(module: Module) -> Iterator[Function]:
    """Every function of the module, inner ones too."""
    return (node for node in ast.walk(module.tree) if isinstance(node, Function))


def length(function: Function) -> int:
    """Lines of a function without its docstring and decorators."""
    lines = (function.end_lineno or function.lineno) - function.lineno + 1
    if ast.get_docstring(function, clean=False) is None:
        return lines
    told = function.body[0]
    return lines - ((told.end_lineno or told.lineno) - told.lineno + 1)


def parameters(function: Function) -> int:
    """How many parameters a caller can give."""
    given = function.args
    named = [*given.posonlyargs, *given.args, *given.kwonlyargs]
    return len([one for one in named if one.arg not in {"self", "cls"}]) + bool(given.vararg) + bool(given.kwarg)


def faults_of(module: Module) -> Iterator[Fault]:
    """All places of a module that break a limit."""
    if module.lines > LONGEST_FILE:
        yield Fault(module.path, 1, f"file of {module.lines} lines, {LONGEST_FILE} at most")
    for function in functions(module):
        if length(function) > LONGEST_FUNCTION:
            yield Fault(module.path, function.lineno, f"{function.name}: {length(function)} lines")
        if parameters(function) > MOST_PARAMETERS and not is_excused(module, function):
            yield Fault(module.path, function.lineno, f"{function.name}: {parameters(function)} parameters")
    yield from (Fault(module.path, line, f"{name} has no docstring") for line, name in undocumented(module.tree))
    if MAY_CATCH_ALL not in module.path.parts and not _ends_with(module, EXCUSED_CATCHES):
        yield from (Fault(module.path, line, "catches whatever comes") for line in broad_excepts(module.tree))


def is_excused(module: Module, function: Function) -> bool:
    """Whether a reason is given for the function's many parameters."""
    return any(f"{module.path.as_posix()}:{function.name}".endswith(excuse) for excuse in EXCUSED)


def _ends_with(module: Module, excused: Iterable[str]) -> bool:
    """Whether one of the files is the module."""
    return any(module.path.as_posix().endswith(excuse) for excuse in excused)


def undocumented(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and name of what is public and has no docstring: the module, its classes, functions and methods."""
    if ast.get_docstring(tree) is None:
        yield 1, "the module"
    for node in public(tree.body):
        if ast.get_docstring(node) is None:
            yield node.lineno, node.name
        if isinstance(node, ast.ClassDef):
            yield from (
                (inner.lineno, f"{node.name}.{inner.name}")
                for inner in public(node.body)
                if ast.get_docstring(inner) is None
            )


def public(body: Iterable[ast.stmt]) -> Iterator[Function | ast.ClassDef]:
    """Functions and classes whose names do not begin with an underscore."""
    return (node for node in body if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"))


def broad_excepts(tree: ast.Module) -> Iterator[int]:
    """Lines that catch every exception and do not raise it again."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler):
            kinds = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
            everything = any(kind is None or (isinstance(kind, ast.Name) and kind.id in BROAD) for kind in kinds)
            last = node.body[-1]
            if everything and not (isinstance(last, ast.Raise) and last.exc is None):
                yield node.lineno


BROAD = frozenset({"Exception", "BaseException"})


def counts(found: list[Module]) -> Iterator[str]:
    """The lines of the card."""
    lengths = [length(function) for module in found for function in functions(module)] or [0, 0]
    files = [module.lines for module in found] or [0]
    most = max((parameters(function) for module in found for function in functions(module)), default=0)
    tenth = quantiles(lengths, n=10)[-1] if len(lengths) > 1 else lengths[0]
    told = f"median {median(lengths):g} lines, 90th percentile {tenth:g}, longest {max(lengths)}"
    yield f"functions: {len(lengths)}, {told}"
    yield f"files: {len(files)}, median {median(files):g} lines, longest {max(files)}"
    yield f"parameters: {most} at most"
