"""What the surface's models hold, made from the layout's numbers and the library's words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from viewer.domain.columns import Trait
from viewer.layout.surface import Arrangement
from viewer.layout.viewport import Viewport
from viewer.library.library import Library
from viewer.models.surface_rows import MarkRow, PillRow
from viewer.viewmodels import surface_content as content
from viewer.viewmodels.surface_words import SurfaceWords

SIZES = (25.0, 24.0)
"""Heights in px of a mark's target and of a band."""


def no_offset(lane: int) -> float:
    return 0.0


def mark_rows(
    arrangement: Arrangement,
    library: Library,
    language: str = "en",
    lit: frozenset[int] = frozenset(),
    offset: Callable[[int], float] = no_offset,
    matching: int | None = None,
) -> list[MarkRow]:
    words = content.Words(
        SurfaceWords(library, language).name,
        lambda row: f"date of {row}",
        lambda row: f"summary of {row}",
    )
    return list(content.mark_rows(arrangement.marks, library.lanes, lit, SIZES, offset, words, matching))


def pill_rows(
    arrangement: Arrangement,
    library: Library,
    language: str,
    offset: Callable[[int], float] = no_offset,
    matching: int | None = None,
) -> list[PillRow]:
    def title_of(row: int) -> str:
        return library.short_titles([row], language)[0]

    return content.pill_rows(arrangement.pills, library.lanes, language, title_of, 25, offset, matching)


@pytest.fixture
def viewport(vela: Library, whole: Callable[[Library], Viewport]) -> Viewport:
    return whole(vela)


@pytest.fixture
def arrangement(vela: Library, laid_out: Callable[..., Arrangement]) -> Arrangement:
    return laid_out(vela)


@pytest.fixture
def crowded(crowd: Library, laid_out: Callable[..., Arrangement]) -> Arrangement:
    return laid_out(crowd)


def test_a_marks_name_says_title_and_date_in_the_readers_language(vela: Library, arrangement: Arrangement) -> None:
    row = vela.row_of("first-lamp")

    def name(language: str) -> str:
        return next(mark.name for mark in mark_rows(arrangement, vela, language) if mark.row == row)

    assert name("en").endswith(", 12 October 1857")
    assert name("zh-Hans").endswith("，1857年10月12日")


def test_marks_carry_their_lanes_colour_and_glyph(vela: Library, arrangement: Arrangement) -> None:
    for mark in mark_rows(arrangement, vela):
        lane = vela.lanes[vela.columns.lane[mark.row]]
        assert (mark.colour, mark.glyph) == (lane.colour, lane.glyph)


def test_only_background_is_hollow_and_only_the_linked_are_lit(vela: Library, arrangement: Arrangement) -> None:
    marks = mark_rows(arrangement, vela, lit=frozenset({1, 3}))
    hollow = {mark.row for mark in marks if mark.hollow}
    context = {row for row, traits in enumerate(vela.columns.traits) if traits & Trait.CONTEXT}
    assert hollow == context & {mark.row for mark in marks}
    assert {mark.row for mark in marks if mark.lit} == {1, 3} & {mark.row for mark in marks} != set()


def test_what_does_not_match_is_dimmed_and_without_a_filter_nothing_is(
    vela: Library, arrangement: Arrangement
) -> None:
    marks = mark_rows(arrangement, vela, matching=0b1010)
    assert {mark.row for mark in marks if not mark.dimmed} == {1, 3} & {mark.row for mark in marks} != set()
    assert not any(mark.dimmed for mark in mark_rows(arrangement, vela))


def test_a_marks_uncertain_parts_fit_into_it(vela: Library, arrangement: Arrangement, viewport: Viewport) -> None:
    for mark in mark_rows(arrangement, vela):
        width = (mark.last_day - mark.first_day) * viewport.px_per_day + mark.last_px - mark.first_px
        soft = (mark.soft_start_days + mark.soft_end_days) * viewport.px_per_day
        assert width > 0
        if mark.band:
            assert soft + mark.tail_start + mark.tail_end <= width + 1e-6


def test_offsets_of_lanes_reach_marks_pills_and_lanes_alike(
    vela: Library, arrangement: Arrangement, crowd: Library, crowded: Arrangement
) -> None:
    def down(lane: int) -> float:
        return 100.0 * (lane + 1)

    for one, other in zip(mark_rows(arrangement, vela), mark_rows(arrangement, vela, offset=down), strict=True):
        assert other.y_centre - one.y_centre == pytest.approx(down(vela.columns.lane[one.row]))
    pills = pill_rows(crowded, crowd, "en", down, None)
    for pill, placed in zip(pills, crowded.pills, strict=True):
        assert pill.y_centre - placed.y == pytest.approx(down(placed.lane))
    lanes = content.lane_rows(arrangement.lanes, vela.lanes, "en", down, frozenset(), False)
    assert [row.lane_y - box.y for row, box in zip(lanes, arrangement.lanes, strict=True)] == pytest.approx(
        [100, 200, 300]
    )


def test_a_pill_names_the_first_events_that_it_holds(crowd: Library, crowded: Arrangement) -> None:
    rows = pill_rows(crowded, crowd, "en", no_offset, None)
    assert rows
    for row, pill in zip(rows, crowded.pills, strict=True):
        assert row.label == f"+{row.count}"
        assert row.count == len(pill.rows)
        assert set(row.names.split(", ")) <= {f"Event {held}" for held in pill.rows}


def test_a_pill_is_dimmed_when_nothing_in_it_matches(crowd: Library, crowded: Arrangement) -> None:
    wanted = crowded.pills[0].rows[-1]
    rows = pill_rows(crowded, crowd, "en", no_offset, 1 << wanted)
    assert [row.dimmed for row in rows] == [False] + [True] * (len(crowded.pills) - 1)


def test_what_is_taken_covers_every_mark_and_its_label(
    vela: Library, arrangement: Arrangement, viewport: Viewport
) -> None:
    boxes = list(content.taken_boxes(arrangement, viewport, 24, 25, no_offset))
    assert len(boxes) == len(arrangement.marks) + len(arrangement.pills)
    for mark, box in zip(arrangement.marks, boxes, strict=False):
        assert box.top < mark.y < box.bottom
        if mark.label:
            label = viewport.scale.x(mark.label_day) + mark.label_px
            assert box.left <= label
            assert label + mark.label_width <= box.right + 1e-6


def test_a_place_says_title_date_and_lane(vela: Library) -> None:
    row = vela.row_of("first-lamp")
    assert row is not None
    place = content.place_row(vela, row, "en")
    assert place.event_id == "first-lamp"
    assert (place.date_text, place.colour, place.glyph) == ("12 October 1857", "blue", "triangle")
    assert place.place_title == vela.short_titles([row], "en")[0]
