"""What stands on the surface: events with their labels, and pills."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.domain.values import dataclass
from viewer.layout.labels import Side
from viewer.layout.marks import MarkShape


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """An event on the surface. An edge's x is `(day - start) * px_per_day + px`; `y` is its middle, in px."""

    row: int
    lane: int
    track: int
    y: float
    shape: MarkShape
    first_day: float
    first_px: float
    last_day: float
    last_px: float
    side: Side
    label: str
    label_day: float
    label_px: float
    """With `label_day`, the label's left edge; one inside its band may slide as far as the band goes."""
    label_width: float
    elided: bool
    lines: int = 1
    """How many lines its label has: the title, its date, and the beginning of its summary."""
    card_width: float = 0.0
    """How wide the lines after the title may be."""

    @property
    def words_width(self) -> float:
        """The width of all lines."""
        return max(self.label_width, self.card_width)


@dataclass(frozen=True, slots=True)
class Pill:
    """Events without a place of their own, in order of time; centred at `day`, `width` px wide."""

    lane: int
    track: int
    y: float
    day: float
    width: float
    rows: Sequence[int]
    text: str = ""
    """Its words, where there is room for more than a number."""

    @property
    def label(self) -> str:
        return self.text or f"+{len(self.rows)}"
