"""The sizes that QML gives the surface, and what the layout makes of them."""

from __future__ import annotations

from viewer.domain.values import dataclass
from viewer.layout.sizes import Sizes


@dataclass(frozen=True, slots=True)
class Page:
    """What QML gives for an arrangement, all in logical px."""

    width: float = 0
    height: float = 0
    label: float = 14
    """Type size of labels."""
    tick: float = 16
    """Type size of ticks."""
    mark: float = 16
    target: float = 44
    """Least size of what is touched."""
    head: float = 0
    """Height of a lane's name above its tracks; 0 where names stand beside the surface."""

    @property
    def band(self) -> float:
        """Height of a band."""
        return self.label * 1.75

    @property
    def mark_target(self) -> float:
        """Height of a mark with its ring."""
        return self.label * 1.8

    @property
    def pill(self) -> float:
        """Height of a pill."""
        return self.label * 1.8

    @property
    def margin(self) -> float:
        """Free at each end of the span, for what reaches over it: most of a tail and half a mark."""
        return self.label * 2.3

    @property
    def line(self) -> float:
        """Height of a line of a card."""
        return self.label * 1.4

    def sizes(self, cards: bool) -> Sizes:
        """What the layout keeps to; with `cards`, tracks may be tall enough for some lines.

        The least label is six letters wide, the tail two.
        """
        return Sizes(
            mark_px=self.mark,
            band_px=self.band,
            track_min_px=self.label * 1.92,
            track_max_px=self.label * (7.4 if cards else 3.2),
            label_gap_px=self.label * 0.7,
            box_gap_px=self.label * 0.8,
            label_pad_px=self.label * 0.7,
            label_max_px=self.label * 26,
            label_min_px=self.label * 6,
            pill_px=self.label * 3.6,
            touch_px=self.target,
            line_px=self.line,
            tail_px=self.label * 2.2,
        )
