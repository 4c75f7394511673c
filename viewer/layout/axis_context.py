"""What the left edge of the axis says where ticks name months or days: the year or the month that is going on.

The words stick to the edge like the heading of a list that scrolls: they stay until the tick with which the next
year or month begins comes to the edge, give way to its label, and its own words follow.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import inf

from viewer.domain.dates import Precision
from viewer.domain.values import dataclass
from viewer.layout.steps import coarser, unit_end, unit_start
from viewer.layout.ticks import LabelOf, Measure, label_left, labelled_step, reach_of
from viewer.layout.viewport import Viewport


@dataclass(frozen=True, slots=True)
class Context:
    """`text` holds where the label of the tick at `day`, `offset_px` right of it, would pass the left edge.

    `day` is minus infinity where the year or month began before the span, and so has no tick.
    """

    day: float
    offset_px: float
    text: str


def contexts(
    viewport: Viewport,
    label_of: LabelOf,
    context_of: LabelOf,
    measure: Measure,
    gap_px: float = 16.0,
    margin_px: float = 0.0,
) -> list[Context]:
    """What goes on in the window and `margin_px` on each side of it, in order; empty where ticks name years.

    All but `context_of` are those of the `ticks`; it says of a day and the precision of ticks which year it is in
    or which month of which year.
    """
    precision = labelled_step(viewport, label_of, measure, gap_px).precision
    if coarser(precision) == precision:
        return []
    found = []
    for day in _begun(viewport, precision, margin_px):
        offset = label_left(day, precision, measure(label_of(day, precision)), viewport.px_per_day)
        has_tick = day >= viewport.limits.first_day
        found.append(Context(day if has_tick else -inf, offset, context_of(day, precision)))
    return found


def _begun(viewport: Viewport, precision: Precision, margin_px: float) -> Iterator[int]:
    """The first days of the years or months of the span that reach into the window with its margin.

    The one before them too: until the next one's label has passed the edge, it is the one that goes on there.
    """
    low, high = reach_of(viewport, margin_px)
    coarse = coarser(precision)
    day = unit_start(int(low // 1), coarse)
    if day > viewport.limits.first_day:
        yield unit_start(day - 1, coarse)
    while day <= high and day < viewport.limits.last_day:
        yield day
        day = unit_end(day, coarse)
