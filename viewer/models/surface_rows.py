"""What the surface's models hold: a frozen row for each thing drawn. Days since 1970-01-01, px logical."""

from __future__ import annotations

from viewer.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class MarkRow:
    row: int
    """The event's place in the order of time."""
    name: str
    """Title and date in words, for assistive technology."""
    colour: str
    """The lane's colour token."""
    glyph: str
    """The lane's glyph."""
    band: bool
    """Whether it is drawn as wide as its dates, and not as a mark."""
    span: bool
    """Whether its date has a start and an end."""
    certain: bool
    """Whether any part of a span is certain."""
    hollow: bool
    """Whether it is background from elsewhere."""
    lit: bool
    """Whether it is linked with the selected event."""
    dimmed: bool
    """Whether a filter leaves it out."""
    first_day: float
    """With first_px, its left edge: `(day - start) * pxPerDay + px`."""
    first_px: float
    last_day: float
    """With last_px, its right edge."""
    last_px: float
    soft_start_days: float
    """How much of its beginning is not certain."""
    soft_end_days: float
    """How much of its end is not certain."""
    tail_start: float
    """px at its beginning that stand for a start which is open or unknown."""
    tail_end: float
    """px at its end that stand for an end which is open or unknown."""
    fading_start: bool
    """Whether the start is open or unknown."""
    fading_end: bool
    """Whether the end is open or unknown."""
    feathered_start: bool
    """Whether the start is approximate."""
    feathered_end: bool
    """Whether the end is approximate."""
    y_centre: float
    """px from the surface's top to the middle of its track."""
    mark_height: float
    """px of a band's height, and of the target of a mark."""
    label: str
    """Words beside or inside it; empty where there is no room."""
    label_inside: bool
    """Whether they stand in the band, along which they slide to stay in view."""
    label_day: float
    """With label_px, the left edge of the words."""
    label_px: float
    label_width: float
    lines: int
    """How many lines the words have: title, date, beginning of the summary."""
    card_width: float
    """px that the lines after the title may take."""
    date_text: str
    """Empty where there is no second line."""
    summary: str
    """Empty where there is no third line."""


@dataclass(frozen=True, slots=True)
class PillRow:
    label: str
    """`+N`."""
    names: str
    """The first events that it holds, for assistive technology."""
    count: int
    dimmed: bool
    """Whether none of them passes the filter."""
    colour: str
    """The lane's colour token."""
    glyph: str
    """The lane's glyph."""
    day: float
    """Its middle in time."""
    y_centre: float
    """px from the surface's top."""
    pill_width: float
    pill_height: float


@dataclass(frozen=True, slots=True)
class LaneRow:
    slides: bool
    """Whether it may move to its place and need not jump; said before the place is."""
    lane: int
    """Its index in the heading."""
    lane_name: str
    colour: str
    """The lane's colour token."""
    glyph: str
    """The lane's glyph."""
    lane_y: float
    """px from the surface's top to the lane's tracks."""
    lane_height: float
    """px of all its tracks."""
    folded: bool
    """Whether it has one track, with marks that bear no names."""


@dataclass(frozen=True, slots=True)
class TickRow:
    day: float
    text: str
    """Empty for a tick without words."""
    label_px: float
    """px from the tick to the left edge of its words."""
    label_width: float
    major: bool
    """Whether a gridline stands on it."""


@dataclass(frozen=True, slots=True)
class GridlineRow:
    day: float


@dataclass(frozen=True, slots=True)
class SilenceRow:
    first_day: float
    last_day: float
    """The day after its last."""


@dataclass(frozen=True, slots=True)
class ArcRow:
    """The line from the selected event to one that it is linked to."""

    from_day: float
    from_y: float
    to_day: float
    """The middle of the linked event."""
    to_y: float
    edge_y: float
    """Where a button for it stands while the linked event is out of view."""
    to_first: float
    """The linked event's days, to tell whether any of it is in view."""
    to_last: float
    name: str
    """Its title and date in words."""
    colour: str
    """Its lane's colour token."""
    glyph: str
    """Its lane's glyph."""


@dataclass(frozen=True, slots=True)
class OverviewRow:
    day: float
    """Its middle in time."""
    days: float
    """Its width in time."""
    rise: float
    """0 for the first lane to 1 for the last."""
    share: float
    """How much begins here, by the most that does anywhere; 0 where a dot stands for single events."""
    dimmed: bool
    """Whether no event that it stands for passes the filter."""
    colour: str
    """The lane's colour token."""


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """An event offered by name: a place to start, or one that a pill holds."""

    event_id: str
    place_title: str
    date_text: str
    colour: str
    """The lane's colour token."""
    glyph: str
    """The lane's glyph."""
