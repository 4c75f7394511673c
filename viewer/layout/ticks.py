"""Ticks of the axis: the finest step whose labels have room, and finer unlabelled ones between them.

Which steps are used depends on the magnification alone, and what gives way to what on its neighbours alone, so
panning neither moves nor changes a label.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from viewer.domain.dates import Precision, calendar_date, day_number
from viewer.domain.values import dataclass
from viewer.layout.steps import FIRST_DAY, LAST_DAY, STEPS, Step, coarser, places, unit_end, unit_start
from viewer.layout.tracks import Track
from viewer.layout.viewport import Viewport

LabelOf = Callable[[int, Precision], str]
Measure = Callable[[str], float]

_BESIDE_TICK_PX = 4.0
"""How far right of its tick a label begins where its unit is wide."""

_NEIGHBOURS = 3
"""Within how many steps a label may have to give way to another: to one that also says the year."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on the axis. `text` is empty where there is none; it begins `offset_px` right of `day`'s own x.

    `major` ticks are those of the labelled step, but for one whose label gave way to an end of the span.
    """

    day: int
    text: str
    major: bool
    offset_px: float = 0.0
    width_px: float = 0.0


@dataclass(frozen=True, slots=True)
class _Label:
    day: int
    text: str
    left: float
    width: float
    """px; `left` counts from the tick's own x."""

    @property
    def right(self) -> float:
        return self.left + self.width


def ticks(
    viewport: Viewport,
    label_of: LabelOf,
    measure: Measure,
    gap_px: float = 16.0,
    margin_px: float = 0.0,
    minor_px: float = 24.0,
) -> list[Tick]:
    """Ticks in order for the window and `margin_px` on each side of it.

    `gap_px` is kept between labels and `minor_px` between unlabelled ticks. Labels that do not lie wholly
    within the window with its margin are left out: with a margin, whoever shows the ticks hides those at the
    window's edge. A tick that begins a coarser unit, a year among months or a month among days, is labelled
    before its neighbours; the first and the last unit of the span before all where the whole span is in view,
    and elsewhere, if it is a year, where that takes no other's room. No tick falls outside the span.
    """
    major = labelled_step(viewport, label_of, measure, gap_px)
    low, high = reach_of(viewport, margin_px)
    labels = _Labels(viewport, major, label_of, measure, gap_px)
    labels.place(low, high)
    x = viewport.scale.x
    shown = {
        label.day: label
        for label in labels.placed
        if -margin_px <= x(label.day) + label.left and x(label.day) + label.right <= viewport.width + margin_px
    }
    major_days = set(places(major, low, high)) - labels.displaced
    minor_days = places(_minor_step(viewport, major, minor_px), low, high)
    days = major_days | {day for day in shown if low <= day <= high} | set(minor_days)
    return [_tick(day, shown.get(day), day in major_days or day in shown) for day in sorted(days)]


def _tick(day: int, label: _Label | None, major: bool) -> Tick:
    return Tick(day, label.text, major, label.left, label.width) if label else Tick(day, "", major)


def reach_of(viewport: Viewport, margin_px: float) -> tuple[float, float]:
    """The days of the span within the window and `margin_px` on each side of it."""
    reach = margin_px / viewport.px_per_day
    limits = viewport.limits
    return max(viewport.start - reach, limits.first_day), min(viewport.end + reach, limits.last_day)


def labelled_step(viewport: Viewport, label_of: LabelOf, measure: Measure, gap_px: float) -> Step:
    """The finest step whose labels keep `gap_px` from one another."""
    widest: dict[Precision, float] = {}
    found = STEPS[0]
    for step in STEPS:
        precision = step.precision
        if precision not in widest:
            widest[precision] = max(measure(label_of(day, precision)) for day in _samples(viewport, precision))
        if step.least_days * viewport.px_per_day < widest[precision] + gap_px:
            break
        found = step
    return found


def _minor_step(viewport: Viewport, major: Step, minor_px: float) -> Step:
    """The finest step within `major` that is not a blur."""
    minor = major
    for step in STEPS:
        if step.within(major) and step.least_days * viewport.px_per_day >= minor_px:
            minor = step
    return minor


def _samples(viewport: Viewport, precision: Precision) -> list[int]:
    """Days whose labels are about as wide as any of the span's, but for those that begin a month among days."""
    first, last = (
        min(max(day, FIRST_DAY), LAST_DAY) for day in (viewport.limits.first_day, viewport.limits.last_day - 1)
    )
    if precision <= Precision.YEAR:
        return [first, (first + last) // 2, last]
    day = 28 if precision is Precision.DAY else 1
    return [day_number(calendar_date(last).year, month, day) for month in range(1, 13)]


class _Labels:
    """Labels of a step: `placed`, in no order, and the days whose labels ends of the span have `displaced`."""

    def __init__(self, viewport: Viewport, step: Step, label_of: LabelOf, measure: Measure, gap_px: float) -> None:
        self.placed: list[_Label] = []
        self.displaced: set[int] = set()
        self._viewport, self._step = viewport, step
        self._label_of, self._measure = label_of, measure
        self._taken = Track(gap_px)

    def place(self, low: float, high: float) -> None:
        """Label the step's places from day `low` to `high`, and beyond both as far as that decides about those."""
        limits, around = self._viewport.limits, _NEIGHBOURS * self._step.most_days
        first, last = max(limits.first_day, low - around), min(limits.last_day - 1, high + around)
        days = list(places(self._step, first, last))
        ends = [day for day in _ends(self._viewport, self._step.precision) if first <= day <= last]
        if self._viewport.is_whole:
            self._put(ends)
            self.displaced = {day for day in days if day not in ends and not self._is_free(self._label(day))}
        coarse = coarser(self._step.precision)
        if coarse != self._step.precision:
            self._put(day for day in days if unit_start(day, coarse) == day)
        self._put(days)
        if coarse == self._step.precision:
            self._put(ends)

    def _put(self, days: Iterable[int]) -> None:
        for day in days:
            new = self._label(day)
            if self._is_free(new):
                x = self._viewport.scale.x(day)
                self._taken.put(x + new.left, x + new.right, day)
                self.placed.append(new)

    def _is_free(self, label: _Label) -> bool:
        x = self._viewport.scale.x(label.day)
        return self._taken.is_free(x + label.left, x + label.right)

    def _label(self, day: int) -> _Label:
        """As `label_left` has it, but nowhere beyond what the window can ever show."""
        viewport, limits = self._viewport, self._viewport.limits
        edge = limits.margin_at(viewport.width)
        text = self._label_of(day, self._step.precision)
        width = self._measure(text)
        to_first = (limits.first_day - day) * viewport.px_per_day - edge
        to_last = (limits.last_day - day) * viewport.px_per_day + edge - width
        left = label_left(day, self._step.precision, width, viewport.px_per_day)
        return _Label(day, text, max(min(left, to_last), to_first), width)


def label_left(day: int, precision: Precision, width: float, px_per_day: float) -> float:
    """px from a tick to its label of `width` px: beside it or, where its unit is narrower, in the unit's middle.

    The first day of a month stands for the month, and has its words beside it in any case.
    """
    begins_month = precision is Precision.DAY and unit_start(day, Precision.MONTH) == day
    unit_px = (unit_end(day, Precision.MONTH if begins_month else precision) - day) * px_per_day
    return min(_BESIDE_TICK_PX, (unit_px - width) / 2)


def _ends(viewport: Viewport, precision: Precision) -> list[int]:
    """The first and the last unit that begin within the span; one where they are the same, none where none
    does.
    """
    limits = viewport.limits
    first = unit_start(limits.first_day, precision)
    first = first if first >= limits.first_day else unit_end(limits.first_day, precision)
    last = unit_start(limits.last_day - 1, precision)
    if not limits.first_day <= first <= last < limits.last_day:
        return []
    return [first] if first == last else [first, last]
