"""The honest shape of one event: what is certain of it, what is not, and how it ends on each side.

The rules, from the four instants of a date (half-open days) and its traits:

- A point lies somewhere in its range. Range narrower than a mark: a mark centred in the range. Otherwise a band as
  wide as what is not known, with nothing solid in it.
- A span is solid from its latest start to its earliest end, and soft from its earliest to its latest start and
  from its earliest to its latest end. A day-precise end is sharp.
- An open end (`..`) is solid up to the year in which the source was written, soft through that year, and fades
  out in a tail beyond it: the source cannot have told of what came later.
- An open or unknown start, or an unknown end, leaves only the other end: a mark or band over that end's own range,
  with a tail of fixed length in px towards what is not known, so that the length says nothing about time.
- An approximate end is feathered, over the range that its date was widened to.
- An event from elsewhere (`context`) is hollow.
"""

from __future__ import annotations

from enum import IntEnum

from viewer.domain.columns import UNSAID, EventColumns, Trait, outer_days
from viewer.domain.dates import Precision
from viewer.domain.values import dataclass
from viewer.layout.steps import unit_start

_SPAN, _CONTEXT, _END_OPEN = int(Trait.SPAN), int(Trait.CONTEXT), int(Trait.END_OPEN)
_START_FADES, _START_FEATHERED = int(Trait.START_OPEN | Trait.START_UNKNOWN), int(Trait.START_APPROXIMATE)
_END_FADES, _END_FEATHERED = int(Trait.END_OPEN | Trait.END_UNKNOWN), int(Trait.END_APPROXIMATE)
"""As plain integers, since flags are slow to combine and every row is asked."""


class Form(IntEnum):
    POINT = 0
    """A mark of fixed size, centred in the range."""
    BAND = 1
    """As long as the range is on the axis."""


class EdgeStyle(IntEnum):
    """How a mark ends on one side."""

    SHARP = 0
    """At the bound of the range, which is known."""
    SOFT = 1
    """Somewhere between the solid bound and the soft bound."""
    FADING = 2
    """Open or unknown: fades to nothing, with a tail, and has no closing outline."""
    FEATHERED = 3
    """Approximate."""


@dataclass(frozen=True, slots=True)
class MarkShape:
    """`soft_first` to `soft_last` is all the days that the event may touch, `solid_*` those that it surely does.

    Days are half-open; tails are px beyond the soft bounds. Both solid bounds are None where nothing is certain.
    """

    form: Form
    is_span: bool
    soft_first: int
    soft_last: int
    solid_first: int | None
    solid_last: int | None
    start_style: EdgeStyle
    end_style: EdgeStyle
    tail_start_px: float
    tail_end_px: float
    hollow: bool

    @property
    def centre(self) -> float:
        """The instant in the middle of the range: where a mark stands."""
        return (self.soft_first + self.soft_last) / 2

    @property
    def first_anchor(self) -> float:
        """The day from which the left edge is measured."""
        return self.centre if self.form is Form.POINT else self.soft_first

    @property
    def last_anchor(self) -> float:
        """The day from which the right edge is measured."""
        return self.centre if self.form is Form.POINT else self.soft_last

    def edges_px(self, mark_px: float) -> tuple[float, float]:
        """Left and right edge of all that is drawn, in px from the two anchors."""
        half = mark_px / 2 if self.form is Form.POINT else 0.0
        return -half - self.tail_start_px, half + self.tail_end_px


@dataclass(frozen=True, slots=True)
class Extent:
    """The days of one row before a magnification is known; see `MarkShape` for the names."""

    soft_first: int
    soft_last: int
    solid_first: int | None
    solid_last: int | None


def extent_of(columns: EventColumns, row: int) -> Extent:
    """What is certain and what is not of the event in `row`."""
    first, last = outer_days(columns, row)
    traits = columns.traits[row]
    latest_start, earliest_end = columns.latest_start[row], columns.earliest_end[row]
    if not traits & _SPAN or latest_start == UNSAID:
        return Extent(first, last, None, None)
    if earliest_end == UNSAID and traits & _END_OPEN:
        earliest_end = unit_start(last - 1, Precision.YEAR)
    if latest_start < earliest_end:
        return Extent(first, last, latest_start, earliest_end)
    return Extent(first, last, None, None)


def shape_of(columns: EventColumns, row: int, px_per_day: float, mark_px: float, tail_px: float) -> MarkShape:
    """The shape at a magnification, with marks of `mark_px` and tails of `tail_px`."""
    traits = columns.traits[row]
    extent = extent_of(columns, row)
    narrow = (extent.soft_last - extent.soft_first) * px_per_day <= mark_px
    is_span = bool(traits & _SPAN)
    start = _style(traits, _START_FADES, _START_FEATHERED)
    end = _style(traits, _END_FADES, _END_FEATHERED)
    if is_span and start is EdgeStyle.SHARP and extent.solid_first != extent.soft_first:
        start = EdgeStyle.SOFT
    if is_span and end is EdgeStyle.SHARP and extent.solid_last != extent.soft_last:
        end = EdgeStyle.SOFT
    return MarkShape(
        form=Form.POINT if narrow else Form.BAND,
        is_span=is_span,
        soft_first=extent.soft_first,
        soft_last=extent.soft_last,
        solid_first=extent.solid_first,
        solid_last=extent.solid_last,
        start_style=start,
        end_style=end,
        tail_start_px=tail_px if start is EdgeStyle.FADING else 0.0,
        tail_end_px=tail_px if end is EdgeStyle.FADING else 0.0,
        hollow=bool(traits & _CONTEXT),
    )


def _style(traits: int, fading: int, feathered: int) -> EdgeStyle:
    if traits & fading:
        return EdgeStyle.FADING
    return EdgeStyle.FEATHERED if traits & feathered else EdgeStyle.SHARP
