"""What part of time is on the screen, and how far it may be moved and magnified.

Days are numbers since 1970-01-01 and ranges are half-open, as in `domain.dates`; `_px` are logical pixels.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from viewer.domain.values import dataclass
from viewer.layout.scale import Scale

_DAYS_IN_VIEW_AT_LEAST = 4
"""The closest look. No date in the format is finer than a day, so with a day across a quarter of the width there
is nothing finer to see, and its neighbours still tell where one is.

It also keeps clear of where floating point would end the zoom. A double resolves day 2,932,897 (the end of year
9999, counted from 1970) to 5e-10 days, which is 5e-7 px at the 1,000 px a day of a window 4,000 px wide; a
millionth of a day in view would be coarser than a pixel. So days stay numbers from 1970, and no origin has to move
with the window."""

_LEAST_SHARE = 0.5
"""The share of the width that the span keeps when a window is too narrow for its margins."""

_UNSEEN_PX = 0.1


_FITS_WELL = 0.8
"""What is longer than this share of the window hardly fits into it."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The span that a viewport keeps in sight: from `first_day` up to, not including, `last_day`.

    `margin_px` stays free at each end of the span, for marks, tails and labels that reach over it.
    """

    first_day: int
    last_day: int
    margin_px: float = 32.0

    @property
    def days(self) -> int:
        """Length of the span in days, at least one."""
        return max(1, self.last_day - self.first_day)

    def margin_at(self, width: float) -> float:
        """The margin in px that a surface of `width` px really has."""
        return min(self.margin_px, width * (1 - _LEAST_SHARE) / 2)

    def min_px_per_day(self, width: float) -> float:
        """The scale at which the whole span with its margins fills `width` px."""
        return min((width - 2 * self.margin_at(width)) / self.days, self.max_px_per_day(width))

    def max_px_per_day(self, width: float) -> float:
        """The scale at which a single day is a quarter of `width`: see `_DAYS_IN_VIEW_AT_LEAST`."""
        return width / _DAYS_IN_VIEW_AT_LEAST


@dataclass(frozen=True, slots=True)
class Viewport:
    """A scale on a surface of `width` px. Every method that moves it answers one that is within its limits."""

    scale: Scale
    width: float
    limits: Limits

    @classmethod
    def of_whole(cls, limits: Limits, width: float) -> Viewport:
        """The viewport that shows the whole span on `width` px (at least one)."""
        return cls(Scale(limits.first_day, 1.0), max(1.0, width), limits).whole()

    @property
    def px_per_day(self) -> float:
        return self.scale.px_per_day

    @property
    def start(self) -> float:
        """The day at the left edge."""
        return self.scale.start

    @property
    def end(self) -> float:
        """The day at the right edge."""
        return self.scale.day(self.width)

    @property
    def days(self) -> float:
        """How many days are in view."""
        return self.width / self.scale.px_per_day

    @property
    def is_whole(self) -> bool:
        """Whether the whole span is in view."""
        return self.px_per_day <= self.limits.min_px_per_day(self.width) * (1 + 1e-9)

    @property
    def reach(self) -> tuple[float, float]:
        """The earliest and the latest day that may be at the left edge at this magnification."""
        return self._reach_at(self.px_per_day)

    def at(self, scale: Scale) -> Viewport:
        """As near to `scale` as the limits allow."""
        return self._within(scale)

    def whole(self) -> Viewport:
        """The whole span with its margins."""
        return self._within(Scale(self.limits.first_day, self.limits.min_px_per_day(self.width)))

    def panned(self, dx_px: float) -> Viewport:
        """The content moved `dx_px` to the right."""
        return self._within(self.scale.panned(dx_px))

    def zoomed(self, factor: float, about_px: float) -> Viewport:
        """Magnified by `factor` about `about_px`; the factor is cut first, so that at a limit nothing slides."""
        low, high = self.limits.min_px_per_day(self.width), self.limits.max_px_per_day(self.width)
        allowed = min(max(self.px_per_day * factor, low), high) / self.px_per_day
        return self._within(self.scale.zoomed(allowed, about_px))

    def fitted(self, first_day: float, last_day: float, margin_px: float = 0.0) -> Viewport:
        """As large as it goes with the whole of `first_day` to `last_day` in view and `margin_px` beside it."""
        room = max(self.width - 2 * margin_px, self.width * _LEAST_SHARE)
        low, high = self.limits.min_px_per_day(self.width), self.limits.max_px_per_day(self.width)
        px_per_day = min(max(room / max(last_day - first_day, 1e-6), low), high)
        return self._within(Scale((first_day + last_day) / 2 - self.width / 2 / px_per_day, px_per_day))

    def closer_on(self, ranges: Sequence[tuple[float, float]], margin_px: float, factor: float) -> Viewport:
        """On some ranges of days, at least one, in order; and closer by at least `factor` in any case.

        Where all of them cannot be in view so close, it goes closer on the middle one.
        """
        fitted = self.fitted(min(first for first, _ in ranges), max(last for _, last in ranges), margin_px)
        if fitted.px_per_day >= self.px_per_day * factor:
            return fitted
        first, last = ranges[len(ranges) // 2]
        return self.zoomed(factor, self.scale.x((first + last) / 2))

    def resized(self, width: float, margin_px: float | None = None) -> Viewport:
        """On another width (px, at least one): the day at the centre stays there, and so does the magnification.

        What showed the whole span shows the whole span again. `margin_px` is another margin, None the same.
        """
        limits = self.limits if margin_px is None else replace(self.limits, margin_px=margin_px)
        other = replace(self, width=max(1.0, width), limits=limits)
        if self.is_whole:
            return other.whole()
        centre = self.scale.day(self.width / 2)
        return other._within(Scale(centre - other.width / 2 / self.px_per_day, self.px_per_day), centre)

    def looks_like(self, other: Viewport) -> bool:
        """Whether nobody could tell the two apart: nothing stands as much as a tenth of a px elsewhere."""
        ends = ((self.start, other.start), (self.end, other.end))
        return self.width == other.width and all(abs(a - b) * self.px_per_day < _UNSEEN_PX for a, b in ends)

    def contains(self, day: float) -> bool:
        """Whether the instant `day` is in view."""
        return self.start <= day < self.end

    def revealing(self, first_day: float, last_day: float, margin_px: float = 0.0) -> Viewport:
        """The nearest viewport of this magnification in which `first_day` to `last_day` is in view.

        A range that is longer than the window is in view when it fills it.
        """
        margin = min(margin_px, self.width / 4) / self.px_per_day
        at_least = last_day + margin - self.days
        at_most = first_day - margin
        low, high = min(at_least, at_most), max(at_least, at_most)
        return self._within(replace(self.scale, start=min(max(self.start, low), high)))

    def meeting(self, first_day: float, last_day: float, margin_px: float = 0.0) -> Viewport:
        """As `revealing`, but of a range that hardly fits only its part that is nearest to the middle."""
        if last_day - first_day > self.days * _FITS_WELL:
            first_day = last_day = min(max(self.start + self.days / 2, first_day), last_day)
        return self.revealing(first_day, last_day, margin_px)

    def showing(self, ranges: Sequence[tuple[float, float]], margin_px: float = 0.0) -> Viewport:
        """The nearest viewport with some ranges in view; less magnified where they are too far apart for this one.

        A single range is met.
        """
        first_day, last_day = min(first for first, _ in ranges), max(last for _, last in ranges)
        if len(ranges) == 1:
            return self.meeting(first_day, last_day, margin_px)
        if (last_day - first_day) * self.px_per_day <= self.width - 2 * margin_px:
            return self.revealing(first_day, last_day, margin_px)
        if self.start <= first_day and last_day <= self.end:
            return self
        return self.fitted(first_day, last_day, margin_px)

    def stretched(self, end: int, days: float) -> Viewport:
        """With its beginning (-1) or its end (1) moved by a number of days, no nearer to the other than a day."""
        if end < 0:
            return self.fitted(min(self.start + days, self.end - 1), self.end)
        return self.fitted(self.start, max(self.end + days, self.start + 1))

    def _within(self, scale: Scale, centre: float | None = None) -> Viewport:
        """With `scale` brought within the limits; a magnification that has to change does so about `centre`."""
        low, high = self.limits.min_px_per_day(self.width), self.limits.max_px_per_day(self.width)
        px_per_day = min(max(scale.px_per_day, low), high)
        start = scale.start if centre is None else centre - self.width / 2 / px_per_day
        first, last = self._reach_at(px_per_day)
        return replace(self, scale=Scale(min(max(start, first), last), px_per_day))

    def _reach_at(self, px_per_day: float) -> tuple[float, float]:
        margin = self.limits.margin_at(self.width) / px_per_day
        first = self.limits.first_day - margin
        last = self.limits.first_day + self.limits.days + margin - self.width / px_per_day
        # A span of a few days cannot fill the window even at the closest scale: it stands in the middle.
        return ((first + last) / 2, (first + last) / 2) if last < first else (first, last)
