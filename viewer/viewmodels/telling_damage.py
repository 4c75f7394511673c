"""A damaged file is told by a view instead of raised: nothing catches what comes out of a slot."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from viewer.library.errors import LibraryError


class Guarded(Protocol):
    def give_up(self, fault: LibraryError) -> None:
        """Show nothing that the file does not hold, and say so."""


T = TypeVar("T")
V = TypeVar("V", bound=Guarded)
P = ParamSpec("P")

log = logging.getLogger(__name__)


def telling_damage(method: Callable[Concatenate[V, P], None]) -> Callable[Concatenate[V, P], None]:
    """A method by which something from outside reaches the view; below `@Slot`."""

    @wraps(method)
    def guarded(view: V, /, *given: P.args, **named: P.kwargs) -> None:
        try:
            method(view, *given, **named)
        except LibraryError as fault:
            view.give_up(fault)

    return guarded


def held(look_up: Callable[[], T], otherwise: T) -> T:
    """What a file gives, or something else if it is damaged there: for what is told in passing."""
    try:
        return look_up()
    except LibraryError as fault:
        log.warning("%s", fault)
        return otherwise
