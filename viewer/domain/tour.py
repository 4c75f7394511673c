"""A way through a timeline: ordered stops with something to say at each."""

from __future__ import annotations

from viewer.domain.dates import EventDate
from viewer.domain.texts import LocalText
from viewer.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Stop:
    """`seconds` is how long the stop is meant to take; `view` the window to show, as a date."""

    event: str
    title: LocalText = LocalText()
    text: LocalText = LocalText()
    notes: LocalText = LocalText()
    seconds: int | None = None
    view: EventDate | None = None


@dataclass(frozen=True, slots=True)
class Tour:
    id: str
    title: LocalText
    stops: tuple[Stop, ...]
    audience: LocalText = LocalText()
    """Written `for` in the format."""
