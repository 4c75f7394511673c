"""The sizes that layout keeps to, all in logical px; a profile and the text size decide them."""

from __future__ import annotations

from viewer.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Sizes:
    """Defaults are those of a desk with 16 px type."""

    mark_px: float = 16.0
    """Width of a mark; a range that is narrower on the axis becomes one."""
    band_px: float = 28.0
    """Height of a span's band."""
    track_min_px: float = 30.0
    """Height below which a track cannot hold a band and a line of text."""
    track_max_px: float = 48.0
    """Height above which a track gets no taller; what is left over goes between the lanes."""
    label_gap_px: float = 8.0
    """Between a mark and its own label."""
    box_gap_px: float = 12.0
    """Between what belongs to different events."""
    label_pad_px: float = 10.0
    """Between a label and the ends of the band that it stands in."""
    label_max_px: float = 360.0
    """A longer label is elided."""
    label_min_px: float = 96.0
    """Where less than this is left for a label it is not elided but left out."""
    pill_px: float = 44.0
    """Width of a pill, at least."""
    touch_px: float = 44.0
    """The least room that a pill, or a mark without a label, has for itself."""
    line_px: float = 20.0
    """Height of a line of a card."""
    tail_px: float = 28.0
    """Length of the tail of an open or unknown end."""

    @property
    def pill_width(self) -> float:
        return max(self.pill_px, self.touch_px)
