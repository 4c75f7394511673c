"""Ticks of the axis: the finest step whose labels have room, and finer unlabelled ones between them.

Which steps are used depends on the magnification alone and where a label stands on its own tick alone, so
panning neither moves nor changes a label.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from viewer.domain.dates import Precision, calendar_date, day_number
from viewer.layout.steps import FIRST_DAY, LAST_DAY, STEPS, Step, places, unit_end, unit_start
from viewer.layout.viewport import Viewport

LabelOf = Callable[[int, Precision], str]
Measure = Callable[[str], float]

_BESIDE_TICK_PX = 4.0
"""How far right of its tick a label begins where its unit is wide."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on the axis. `text` is empty where there is none; it begins `offset_px` right of `day`'s own x.

    `major` ticks are those of the labelled step, even where an end of the span took a label's room.
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
    window's edge. The first and the last unit of the span are labelled before all others. No tick falls outside
    the span.
    """
    steps = _steps(viewport, label_of, measure, gap_px, minor_px)
    major, minor = steps
    reach = margin_px / viewport.px_per_day
    low = max(viewport.start - reach, viewport.limits.first_day)
    high = min(viewport.end + reach, viewport.limits.last_day)
    labels = _labels(viewport, major, (low, high), label_of, measure, gap_px)
    shown = {
        label.day: label
        for label in labels
        if -margin_px <= viewport.scale.x(label.day) + label.left
        and viewport.scale.x(label.day) + label.right <= viewport.width + margin_px
    }
    major_days = set(places(major, low, high))
    days = major_days | {day for day in shown if low <= day <= high} | set(places(minor, low, high))
    return [_tick(day, shown.get(day), day in major_days or day in shown) for day in sorted(days)]


def _tick(day: int, label: _Label | None, major: bool) -> Tick:
    return Tick(day, label.text, major, label.left, label.width) if label else Tick(day, "", major)


def _steps(
    viewport: Viewport, label_of: LabelOf, measure: Measure, gap_px: float, minor_px: float
) -> tuple[Step, Step]:
    """The finest step whose labels fit, and the finest one within it that is not a blur."""
    widest: dict[Precision, float] = {}
    major = STEPS[0]
    for step in STEPS:
        precision = step.precision
        if precision not in widest:
            widest[precision] = max(measure(label_of(day, precision)) for day in _samples(viewport, precision))
        if step.least_days * viewport.px_per_day < widest[precision] + gap_px:
            break
        major = step
    minor = major
    for step in STEPS:
        if step.within(major) and step.least_days * viewport.px_per_day >= minor_px:
            minor = step
    return major, minor


def _samples(viewport: Viewport, precision: Precision) -> list[int]:
    """Days whose labels are about as wide as any of the span's."""
    first, last = (
        min(max(day, FIRST_DAY), LAST_DAY) for day in (viewport.limits.first_day, viewport.limits.last_day - 1)
    )
    if precision <= Precision.YEAR:
        return [first, (first + last) // 2, last]
    day = 28 if precision is Precision.DAY else 1
    return [day_number(calendar_date(last).year, month, day) for month in range(1, 13)]


def _labels(
    viewport: Viewport,
    step: Step,
    within: tuple[float, float],
    label_of: LabelOf,
    measure: Measure,
    gap_px: float,
) -> list[_Label]:
    """Labels that keep `gap_px` from one another; `left` counts from the tick's own x."""
    limits, scale = viewport.limits, viewport.scale

    def label(day: int) -> _Label:
        text = label_of(day, step.precision)
        width = measure(text)
        unit_px = (unit_end(day, step.precision) - day) * viewport.px_per_day
        return _Label(day, text, min(_BESIDE_TICK_PX, (unit_px - width) / 2), width)

    placed: list[_Label] = []

    def fits(new: _Label) -> bool:
        x = scale.x(new.day)
        return all(
            x + new.left >= scale.x(other.day) + other.right + gap_px
            or x + new.right + gap_px <= scale.x(other.day) + other.left
            for other in (*placed[:2], *placed[-1:])
        )

    for end, day in enumerate(_ends(viewport, step.precision)):
        edge = limits.margin_at(viewport.width)
        new = label(day)
        to_first = (limits.first_day - day) * viewport.px_per_day - edge
        to_last = (limits.last_day - day) * viewport.px_per_day + edge - new.width
        left = max(new.left, to_first) if end == 0 else min(new.left, to_last)
        new = _Label(day, new.text, left, new.width)
        if fits(new):
            placed.append(new)
    for day in places(step, *within):
        if day < limits.last_day and fits(new := label(day)):
            placed.append(new)
    return placed


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
