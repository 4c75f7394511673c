"""All quotations of a timeline as compact columns: in which event each stands and whose it is, and no words."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import field
from typing import TYPE_CHECKING

from viewer.domain.texts import LocalText
from viewer.domain.values import dataclass

if TYPE_CHECKING:  # What an event is made of a start does without.
    from viewer.domain.event import Event

NOBODY = -1
"""Stands for a speaker whom the source does not give."""


def _ints() -> array[int]:
    return array("i")


@dataclass(frozen=True, slots=True)
class QuotationIndex:
    """One entry a quotation in every column: in the order of events, and within an event as it tells them."""

    row: array[int] = field(default_factory=_ints)
    """The event's place in the order of time."""
    place: array[int] = field(default_factory=_ints)
    """Which of its event's quotations it is, from 0."""
    speaker: array[int] = field(default_factory=_ints)
    """Place in `speakers`, or NOBODY."""
    speakers: tuple[str | LocalText, ...] = ()
    """Ids of entities, or texts, in the order in which they are first quoted."""

    @classmethod
    def of(cls, events: Iterable[Event]) -> QuotationIndex:
        """Of all events in the order of time."""
        row, place, speaker = _ints(), _ints(), _ints()
        numbers: dict[str | LocalText, int] = {}
        for number, event in enumerate(events):
            for nth, quote in enumerate(event.quotes):
                row.append(number)
                place.append(nth)
                who = quote.speaker
                speaker.append(NOBODY if who is None else numbers.setdefault(who, len(numbers)))
        return cls(row, place, speaker, tuple(numbers))

    def __len__(self) -> int:
        return len(self.row)
