"""What the surface's models hold, made from the layout's numbers and the library's words."""

from __future__ import annotations

import pytest

from viewer.domain.columns import Trait
from viewer.layout.surface import Arrangement, arrange
from viewer.layout.viewport import Limits, Viewport
from viewer.library.library import Library
from viewer.viewmodels import surface_content as content
from viewer.viewmodels.surface_page import Page

PAGE = Page(width=1000, height=500)


def no_offset(lane: int) -> float:
    return 0.0


@pytest.fixture
def viewport(vela: Library) -> Viewport:
    return Viewport.of_whole(Limits(*vela.heading.span.extent), PAGE.width)


@pytest.fixture
def arrangement(vela: Library, viewport: Viewport) -> Arrangement:
    """The fictional timeline, with every letter 8 px wide."""
    return arrange(
        vela.columns,
        range(len(vela)),
        viewport,
        len(vela.lanes),
        PAGE.height,
        PAGE.sizes(),
        lambda row: vela.short_titles([row], "en")[0],
        lambda text: 8.0 * len(text),
    )


def test_a_marks_name_says_title_and_date_in_the_readers_language(vela: Library, arrangement: Arrangement) -> None:
    row = vela.row_of("first-lamp")

    def name(language: str) -> str:
        rows = content.mark_rows(arrangement, vela, language, frozenset(), (25, 24), no_offset)
        return next(mark.name for mark in rows if mark.row == row)

    assert name("en").endswith(", 12 October 1857")
    assert name("zh-Hans").endswith("，1857年10月12日")


def test_marks_carry_their_lanes_colour_and_glyph(vela: Library, arrangement: Arrangement) -> None:
    for mark in content.mark_rows(arrangement, vela, "en", frozenset(), (25, 24), no_offset):
        lane = vela.lanes[vela.columns.lane[mark.row]]
        assert (mark.colour, mark.glyph) == (lane.colour, lane.glyph)


def test_only_background_is_hollow_and_only_the_linked_are_lit(vela: Library, arrangement: Arrangement) -> None:
    marks = content.mark_rows(arrangement, vela, "en", frozenset({1, 3}), (25, 24), no_offset)
    hollow = {mark.row for mark in marks if mark.hollow}
    context = {row for row, traits in enumerate(vela.columns.traits) if traits & Trait.CONTEXT}
    assert hollow == context & {mark.row for mark in marks}
    assert {mark.row for mark in marks if mark.lit} == {1, 3} & {mark.row for mark in marks}


def test_a_marks_uncertain_parts_fit_into_it(vela: Library, arrangement: Arrangement, viewport: Viewport) -> None:
    for mark in content.mark_rows(arrangement, vela, "en", frozenset(), (25, 24), no_offset):
        width = (mark.last_day - mark.first_day) * viewport.px_per_day + mark.last_px - mark.first_px
        soft = (mark.soft_start_days + mark.soft_end_days) * viewport.px_per_day
        assert width > 0
        if mark.band:
            assert soft + mark.tail_start + mark.tail_end <= width + 1e-6


def test_offsets_of_lanes_reach_marks_pills_and_lanes_alike(vela: Library, arrangement: Arrangement) -> None:
    def down(lane: int) -> float:
        return 100.0 * (lane + 1)

    plain = content.mark_rows(arrangement, vela, "en", frozenset(), (25, 24), no_offset)
    moved = content.mark_rows(arrangement, vela, "en", frozenset(), (25, 24), down)
    for one, other in zip(plain, moved, strict=True):
        assert other.y_centre - one.y_centre == pytest.approx(down(vela.columns.lane[one.row]))
    lanes = content.lane_rows(arrangement.lanes, vela.lanes, "en", down)
    assert [row.lane_y - box.y for row, box in zip(lanes, arrangement.lanes, strict=True)] == pytest.approx(
        [100, 200, 300]
    )


def test_lines_run_from_the_selected_event_to_those_that_have_a_mark(
    vela: Library, arrangement: Arrangement
) -> None:
    here = arrangement.marks[0].row
    there = arrangement.marks[1].row
    arcs = content.arc_rows(arrangement.marks, here, (there, here, 9999), no_offset)
    assert len(arcs) == 1
    assert (arcs[0].from_y, arcs[0].to_y) == (arrangement.marks[0].y, arrangement.marks[1].y)
    assert content.arc_rows(arrangement.marks, None, (there,), no_offset) == []


def test_a_pill_names_the_first_events_that_it_holds(crowd: Library) -> None:
    viewport = Viewport.of_whole(Limits(*crowd.heading.span.extent), PAGE.width)
    crowded = arrange(
        crowd.columns,
        range(len(crowd)),
        viewport,
        len(crowd.lanes),
        PAGE.height,
        PAGE.sizes(),
        lambda row: f"Event {row}",
        lambda text: 8.0 * len(text),
    )
    rows = content.pill_rows(crowded.pills, crowd, "en", 25, no_offset)
    assert rows
    for row, pill in zip(rows, crowded.pills, strict=True):
        assert row.label == f"+{row.count}"
        assert row.count == len(pill.rows)
        assert row.names == ", ".join(f"Event {held}" for held in pill.rows[:5])
    assert "、" in "".join(row.names for row in content.pill_rows(crowded.pills, crowd, "zh-Hans", 25, no_offset))


def test_the_overview_has_at_most_one_dot_a_lane_and_month(crowd: Library) -> None:
    dots = content.overview_rows(crowd)
    assert len({(dot.rise, int(dot.day // 30)) for dot in dots}) == len(dots) <= len(crowd)
    assert {dot.rise for dot in dots} == {0, 0.5, 1}


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
