"""Between levels nothing jumps: what stays moves to its place, and what comes stands where it belongs."""

from __future__ import annotations

from motion_watch import frames_within
from PySide6.QtCore import QPointF
from visitor import Visitor, rect_of

A_SLIDE_MS = 500
"""More than what stays takes to its place."""


def places(visitor: Visitor) -> dict[int, float]:
    """By row, the middle of each event's mark from the top of the lanes, in px."""
    return {mark.property("row"): mark.y() + mark.height() / 2 for mark in visitor.all("EventMark")}


def due(visitor: Visitor) -> dict[int, float]:
    """The same, where they are to be."""
    return {mark.property("row"): mark.property("yCentre") for mark in visitor.all("EventMark")}


def zoom(visitor: Visitor, notches: float) -> None:
    """Magnify in the middle and lay out for it, before any frame is drawn."""
    area = rect_of(visitor.the("Surface"))
    visitor.wheel(QPointF(area.left() + area.width() * 0.9, area.center().y()), notches)
    visitor.surface.rest_now()


def rounded(places: dict[int, float]) -> dict[int, float]:
    return {row: round(y, 3) for row, y in places.items()}


def test_what_stays_slides_and_what_comes_is_there(moving: Visitor) -> None:
    zoom(moving, 6)
    frames_within(moving, A_SLIDE_MS)
    before, marks_before = rounded(places(moving)), set(places(moving))
    assert before == rounded(due(moving))
    zoom(moving, -6)
    now, then = rounded(places(moving)), rounded(due(moving))
    stays = {row for row in then if row in marks_before and then[row] != before[row]}
    comes = set(then) - marks_before
    assert stays, "nothing that stayed had another place to go to"
    assert comes, "nothing came"
    assert {row: now[row] for row in stays} == {row: before[row] for row in stays}
    assert {row: now[row] for row in comes} == {row: then[row] for row in comes}
    frames_within(moving, A_SLIDE_MS)
    assert rounded(places(moving)) == then


def test_with_reduced_motion_all_is_at_its_place_at_once(visitor: Visitor) -> None:
    zoom(visitor, 6)
    assert rounded(places(visitor)) == rounded(due(visitor))
    zoom(visitor, -6)
    assert rounded(places(visitor)) == rounded(due(visitor))


def test_another_size_of_the_window_is_laid_out_without_sliding(moving: Visitor) -> None:
    before = rounded(places(moving))
    moving.window.resize(1280, 600)
    moving.let_frames_go()
    moving.surface.rest_now()
    assert rounded(places(moving)) != before
    assert rounded(places(moving)) == rounded(due(moving))
