"""Claims held against a base: find the facts on the same event or measure, compare element by element, decide."""

from kortilt.checking.checker import Checker

__all__ = ["Checker"]
