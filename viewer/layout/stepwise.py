"""Long work in short steps: whoever does it lets frames and input go between them, or does it in one go.

A stepwise function is a generator that yields nothing, wherever it may pause, and returns its result.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

Stepwise = Generator[None, None, T]


def in_one_go(stepwise: Callable[P, Stepwise[T]]) -> Callable[P, T]:
    """The same function without pauses."""

    @wraps(stepwise)
    def whole(*args: P.args, **kwargs: P.kwargs) -> T:
        return finish(stepwise(*args, **kwargs))

    return whole


def finish(work: Stepwise[T]) -> T:
    """Do what is left of some work; its result."""
    while True:
        try:
            next(work)
        except StopIteration as done:
            result: T = done.value
            return result
