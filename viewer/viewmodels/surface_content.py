"""What the surface's models hold, from the layout's numbers and the library's words: plain functions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from viewer.domain.bitmap import Passing
from viewer.domain.heading import Lane
from viewer.domain.texts import is_chinese
from viewer.layout.held import Held, some_of, unordered
from viewer.layout.labels import Side
from viewer.layout.lanes import LaneBox
from viewer.layout.marks import EdgeStyle, Form, MarkShape
from viewer.layout.placed import Pill, PlacedMark
from viewer.layout.surface import Arrangement
from viewer.layout.vacancy import Box
from viewer.layout.viewport import Viewport
from viewer.library.library import Library
from viewer.models.date_words import date_words
from viewer.models.surface_rows import LaneRow, MarkRow, PillRow, PlaceRow

_NAMED = 5
"""How many of the events in a pill its accessible name says."""

OffsetOf = Callable[[int], float]
"""px by which a lane's tracks stand lower than in the layout, for the names above them."""


class Words(NamedTuple):
    """What is said of a row, asked only where it is shown."""

    name: Callable[[int], str]
    """Title and date, for assistive technology."""
    date: Callable[[int], str]
    summary: Callable[[int], str]


def place_row(library: Library, row: int, language: str) -> PlaceRow:
    """An event offered by name."""
    lane = library.lanes[library.columns.lane[row]]
    title = library.short_titles([row], language)[0]
    return PlaceRow(library.event_id(row), title, date_words(row, library, language), lane.colour, lane.glyph)


def mark_rows(
    marks: Iterable[PlacedMark],
    lanes: Sequence[Lane],
    lit: frozenset[int],
    sizes: tuple[float, float],
    offset: OffsetOf,
    words: Words,
    matching: int | None,
) -> Iterator[MarkRow]:
    """Rows for `marks`, one by one; `sizes` are the heights in px of a mark's target and of a band.

    `matching` has a bit for every row that is not dimmed.
    """
    return (_mark_row(mark, lanes[mark.lane], words, lit, sizes, offset, matching) for mark in marks)


def marks_between(
    marks: Iterable[PlacedMark], first_day: float, last_day: float, px_per_day: float
) -> Iterator[PlacedMark]:
    """Those of which anything, words too, is drawn between two days at a magnification."""
    for mark in marks:
        left, right = mark.first_day + mark.first_px / px_per_day, mark.last_day + mark.last_px / px_per_day
        if mark.side is not Side.NONE:
            label = mark.label_day + mark.label_px / px_per_day
            left, right = min(left, label), max(right, label + mark.words_width / px_per_day)
        if left <= last_day and right >= first_day:
            yield mark


def _mark_row(
    mark: PlacedMark,
    lane: Lane,
    words: Words,
    lit: frozenset[int],
    sizes: tuple[float, float],
    offset: OffsetOf,
    matching: int | None,
) -> MarkRow:
    shape = mark.shape
    soft_start, soft_end = _soft_days(shape)
    return MarkRow(
        row=mark.row,
        name=words.name(mark.row),
        colour=lane.colour,
        glyph=lane.glyph,
        band=shape.form is Form.BAND,
        span=shape.is_span,
        certain=shape.solid_first is not None,
        hollow=shape.hollow,
        lit=mark.row in lit,
        dimmed=not passes(mark.row, matching),
        first_day=mark.first_day,
        first_px=mark.first_px,
        last_day=mark.last_day,
        last_px=mark.last_px,
        soft_start_days=soft_start,
        soft_end_days=soft_end,
        tail_start=shape.tail_start_px,
        tail_end=shape.tail_end_px,
        fading_start=shape.start_style is EdgeStyle.FADING,
        fading_end=shape.end_style is EdgeStyle.FADING,
        feathered_start=shape.start_style is EdgeStyle.FEATHERED,
        feathered_end=shape.end_style is EdgeStyle.FEATHERED,
        y_centre=mark.y + offset(mark.lane),
        mark_height=sizes[1] if _is_stretch(shape) else sizes[0],
        label=mark.label,
        label_inside=mark.side is Side.INSIDE,
        label_day=mark.label_day,
        label_px=mark.label_px,
        label_width=mark.label_width,
        lines=mark.lines,
        card_width=mark.card_width,
        date_text=words.date(mark.row) if mark.lines > 1 else "",
        summary=words.summary(mark.row) if mark.lines > 2 else "",
    )


def _is_stretch(shape: MarkShape) -> bool:
    """Whether it is drawn as a band, and not as a mark or in the rounded shape of a single date."""
    feathered = EdgeStyle.FEATHERED in (shape.start_style, shape.end_style)
    return shape.form is Form.BAND and (shape.is_span or feathered)


def passes(row: int, matching: int | None) -> bool:
    """Whether a filter lets the event of a row pass."""
    return matching is None or bool(matching >> row & 1)


def _soft_days(shape: MarkShape) -> tuple[float, float]:
    """How much of the beginning and the end of a band is uncertain, in days.

    Where nothing is certain the two meet in the middle, unless a tail already tells of it.
    """
    if shape.solid_first is not None and shape.solid_last is not None:
        return shape.solid_first - shape.soft_first, shape.soft_last - shape.solid_last
    if EdgeStyle.FADING in (shape.start_style, shape.end_style):
        return 0, 0
    half = (shape.soft_last - shape.soft_first) / 2
    return half, half


def pill_text(title: str, others: int, language: str) -> str:
    """What a pill says where it has room: the event that leads, and how many more there are."""
    if not others:
        return title
    return f"{title} 等 +{others}" if is_chinese(language) else f"{title} +{others}"


def pill_rows(
    pills: Sequence[Pill],
    lanes: Sequence[Lane],
    language: str,
    title_of: Callable[[int], str],
    height: float,
    offset: OffsetOf,
    matching: int | None,
) -> Iterator[PillRow]:
    """Rows for all pills, one by one, each with the names of the first events that it holds.

    One is dimmed if none of its events has a bit in `matching`.
    """
    passing = None if matching is None else Passing(matching)
    for pill in pills:
        lane = lanes[pill.lane]
        named = some_of(pill.rows, 1 if isinstance(pill.rows, Held) else _NAMED)
        names = ("、" if is_chinese(language) else ", ").join(map(title_of, named))
        yield PillRow(
            label=pill.label,
            names=names,
            count=len(pill.rows),
            dimmed=passing is not None and not passing.has_any_of(unordered(pill.rows)),
            colour=lane.colour,
            glyph=lane.glyph,
            day=pill.day,
            y_centre=pill.y + offset(pill.lane),
            pill_width=pill.width,
            pill_height=height,
        )


def lane_rows(
    boxes: Sequence[LaneBox],
    lanes: Sequence[Lane],
    language: str,
    offset: OffsetOf,
    folded: frozenset[int],
    sliding: bool,
) -> list[LaneRow]:
    """Rows for the lanes that are shown, from the top down."""
    return [
        LaneRow(
            sliding,
            box.lane,
            lanes[box.lane].name.get(language),
            lanes[box.lane].colour,
            lanes[box.lane].glyph,
            box.y + offset(box.lane),
            box.height,
            box.lane in folded,
        )
        for box in boxes
    ]


def taken_boxes(
    arrangement: Arrangement, viewport: Viewport, mark_height: float, pill_height: float, offset: OffsetOf
) -> Iterator[Box]:
    """What stands on the surface, in px of the window."""
    scale = viewport.scale
    for mark in arrangement.marks:
        left, right = scale.x(mark.first_day) + mark.first_px, scale.x(mark.last_day) + mark.last_px
        if mark.side is not Side.NONE:
            label = scale.x(mark.label_day) + mark.label_px
            left, right = min(left, label), max(right, label + mark.words_width)
        y, height = mark.y + offset(mark.lane), mark.lines * mark_height
        yield Box(left, y - height / 2, right, y + height / 2)
    for pill in arrangement.pills:
        x, y = scale.x(pill.day), pill.y + offset(pill.lane)
        yield Box(x - pill.width / 2, y - pill_height / 2, x + pill.width / 2, y + pill_height / 2)
