"""However fast the wheel is turned outwards, no name is ever drawn over another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QPointF, QRectF
from visitor import Visitor, rect_of

_ROUNDING_PX = 1.0
"""Text items are as wide as their words rounded up."""
_WAY_IN = 24
"""Notches of the wheel: about 80 times."""

Frames = list[list[str]]


def names(visitor: Visitor) -> list[tuple[str, QRectF]]:
    """What is written at the marks, and where."""
    texts = [text for mark in visitor.all("EventMark") for text in visitor.all("SansText", mark)]
    return [(text.property("text"), rect_of(text)) for text in texts if text.property("text")]


def overlap(one: QRectF, other: QRectF) -> bool:
    """Whether two rectangles share more than rounding."""
    shared = one.intersected(other)
    return shared.width() > _ROUNDING_PX and shared.height() > _ROUNDING_PX


@pytest.fixture
def frames(visitor: Visitor) -> Iterator[Frames]:
    """For each frame that was drawn, the names in it that lie on one another."""
    seen: Frames = []

    def look() -> None:
        pairs = combinations(names(visitor), 2)
        seen.append([f"“{a}” and “{b}”" for (a, one), (b, other) in pairs if overlap(one, other)])

    visitor.window.frameSwapped.connect(look)
    yield seen
    visitor.window.frameSwapped.disconnect(look)


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)], ids=str)
@pytest.mark.parametrize("notches", [1, 3, 8])
def test_no_name_is_drawn_over_another(
    visitor: Visitor, frames: Frames, size: tuple[int, int], notches: int
) -> None:
    visitor.begin(size=size)
    area = rect_of(visitor.the("Surface"))
    for place in (0.2, 0.5, 0.8):
        pointer = QPointF(area.left() + area.width() * place, area.center().y())
        visitor.wheel(pointer, _WAY_IN)
        visitor.rest()
        frames.clear()
        for _ in range(_WAY_IN // notches):
            visitor.wheel(pointer, -notches)
            visitor.let_frames_go(1)
        assert len(frames) >= _WAY_IN // notches
        assert not [collision for frame in frames for collision in frame]
        assert names(visitor)
