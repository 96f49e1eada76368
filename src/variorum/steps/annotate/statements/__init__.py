"""Statements: what is attributed, to whom, through whom."""

from variorum.steps.annotate.statements.find import find_statements

__all__ = ["find_statements"]
