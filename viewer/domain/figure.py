"""A number that somebody claimed, with everything that keeps it honest."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from viewer.domain.dates import EventDate
from viewer.domain.source import Selector
from viewer.domain.texts import LocalText
from viewer.domain.values import dataclass


class FigureKind(StrEnum):
    COUNT = "count"
    SHARE = "share"
    PAIR = "pair"
    CHANGE = "change"
    DURATION = "duration"


class Qualifier(StrEnum):
    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    OVER = "over"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


class Direction(StrEnum):
    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Reading:
    """One value of a pair and the date that it is given for."""

    value: Decimal
    date: EventDate


@dataclass(frozen=True, slots=True)
class Figure:
    """A count, share or duration has `value`; a pair has `from_` and `to`; a change has `by` and `direction`.

    `by` is as written in the source (“三分之一”, “5%”): a change without a base is told in words, never drawn.
    `relative_to` says against what. `claimed_by` is an entity's id or a text.
    """

    kind: FigureKind
    label: LocalText
    source: str
    claimed_by: str | LocalText | None = None
    value: Decimal | None = None
    from_: Reading | None = None
    to: Reading | None = None
    by: LocalText = LocalText()
    direction: Direction | None = None
    relative_to: LocalText = LocalText()
    unit: LocalText = LocalText()
    qualifier: Qualifier = Qualifier.EXACT
    selector: Selector | None = None
    note: LocalText = LocalText()

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The two values of a pair, the earlier first; nothing of any other kind."""
        return (self.from_, self.to) if self.from_ and self.to else ()
