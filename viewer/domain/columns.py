"""The numbers of all events as compact columns: all that layout and overview need, and nothing to read per event.

An event's *row* is its place in the order of time, from 0; it is the handle by which the running program
names an event. Every column has one entry per row.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping
from dataclasses import field, fields
from enum import IntFlag
from typing import TYPE_CHECKING

from viewer.domain.dates import BoundKind, EventDate
from viewer.domain.values import dataclass

if TYPE_CHECKING:  # What an event is only those who write columns need to know.
    from viewer.domain.event import Event

UNSAID = -(2**31)
"""Stands for an instant that the source does not give."""


class Trait(IntFlag):
    """What drawing and filtering ask of an event, one bit each."""

    SPAN = 1
    START_OPEN = 2
    START_UNKNOWN = 4
    START_APPROXIMATE = 8
    START_UNCERTAIN = 16
    END_OPEN = 32
    END_UNKNOWN = 64
    END_APPROXIMATE = 128
    END_UNCERTAIN = 256
    CONTEXT = 512
    HAS_QUOTE = 1024
    HAS_FIGURE = 2048


_NO_TRAIT = Trait(0)
_END_OPEN = int(Trait.END_OPEN)
"""As a plain integer, since flags are slow to combine and every row is asked."""


def _ints() -> array[int]:
    return array("i")


@dataclass(frozen=True, slots=True)
class EventColumns:
    """Instants are days since 1970-01-01 (see `dates`), or UNSAID."""

    lane: array[int] = field(default_factory=_ints)
    """Index of the lane in the heading's order."""
    importance: array[int] = field(default_factory=_ints)
    traits: array[int] = field(default_factory=_ints)
    earliest_start: array[int] = field(default_factory=_ints)
    latest_start: array[int] = field(default_factory=_ints)
    earliest_end: array[int] = field(default_factory=_ints)
    latest_end: array[int] = field(default_factory=_ints)
    told_until: array[int] = field(default_factory=_ints)
    """Day after the last that the event's first source can speak of: where an open end fades."""

    def __len__(self) -> int:
        return len(self.lane)


COLUMN_NAMES = tuple(column.name for column in fields(EventColumns))
"""In the order in which a compiled file holds them."""


def outer_days(columns: EventColumns, row: int) -> tuple[int, int]:
    """All the days that the event in `row` may touch, half-open; of a date, at least one end is known."""
    first, last = columns.earliest_start[row], columns.latest_end[row]
    if first == UNSAID:
        first = columns.earliest_end[row] - 1
    elif last == UNSAID:
        last = columns.latest_start[row] + 1
        if columns.traits[row] & _END_OPEN:
            last = max(last, columns.told_until[row])
    return first, last


def traits_of(event: Event) -> Trait:
    """The bits of one event."""
    date = event.date
    traits = Trait.SPAN if date.is_span else _NO_TRAIT
    for bound, open_, unknown, approximate, uncertain in (
        (date.start, Trait.START_OPEN, Trait.START_UNKNOWN, Trait.START_APPROXIMATE, Trait.START_UNCERTAIN),
        (date.end, Trait.END_OPEN, Trait.END_UNKNOWN, Trait.END_APPROXIMATE, Trait.END_UNCERTAIN),
    ):
        if bound.kind is not BoundKind.KNOWN:
            traits |= open_ if bound.kind is BoundKind.OPEN else unknown
        if bound.approximate:
            traits |= approximate
        if bound.uncertain:
            traits |= uncertain
    if event.basis == "context":
        traits |= Trait.CONTEXT
    if event.quotes:
        traits |= Trait.HAS_QUOTE
    if event.figures:
        traits |= Trait.HAS_FIGURE
    return traits


def columns_of(events: Iterable[Event], lanes: Mapping[str, int], issued: Mapping[str, EventDate]) -> EventColumns:
    """Columns for events that are already in the order of time.

    `lanes` maps a lane's id to its index, `issued` a source's id to its date of publication.
    """
    columns = EventColumns()
    for event in events:
        date = event.date
        columns.lane.append(lanes[event.lane])
        columns.importance.append(event.importance)
        columns.traits.append(traits_of(event))
        columns.earliest_start.append(_stored(date.earliest_start))
        columns.latest_start.append(_stored(date.latest_start))
        columns.earliest_end.append(_stored(date.earliest_end))
        columns.latest_end.append(_stored(date.latest_end))
        told = next((issued[cited.source].latest_end for cited in event.sources if cited.source in issued), None)
        columns.told_until.append(_stored(told))
    return columns


def _stored(instant: int | None) -> int:
    return UNSAID if instant is None else instant
