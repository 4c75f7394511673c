"""The window as a few stored pictures, small and compared with patience: whether it still looks as it did.

A change that is meant is stored with `STORE_PICTURES=1 .venv/bin/pytest tests/visual/test_pictures.py`; look at
the pictures before they are committed. Where a picture differs, what was drawn lies in build/pictures.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from visitor import Visitor

STORED = Path(__file__).resolve().parent / "pictures"
WIDEST_PX = 480
MOST_IN_ALL = 0.02
"""Of the way from black to white, as a mean over the picture: other hinting is less, a missing panel more."""
MOST_IN_A_TILE = 0.12
TILES = 12
"""A picture's width and height are cut into so many: what is wrong in one place is not lost in the mean."""


@dataclass(frozen=True)
class Look:
    """What is drawn, and the name of its picture."""

    name: str
    size: tuple[int, int]
    language: str
    theme: str
    event: str = ""


LOOKS = [
    Look("laptop", (1280, 720), "en", "paper"),
    Look("desk", (1920, 1080), "zh-Hans", "night", "sixth-symposium-2015"),
    Look("portrait", (1080, 1920), "zh-Hans", "paper", "tonglong-heating-2023"),
    Look("wall", (3840, 2160), "en", "contrast"),
]


def drawn(visitor: Visitor, look: Look) -> QImage:
    """The window, scaled to the width of stored pictures."""
    visitor.begin(size=look.size, language=look.language, theme=look.theme)
    if look.event:
        assert visitor.session.show_event(look.event)
    visitor.rest()
    return small(visitor.picture())


def small(picture: QImage) -> QImage:
    width = min(WIDEST_PX, picture.width())
    scaled = picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
    return scaled.convertToFormat(QImage.Format.Format_RGB32)


def differences(one: QImage, other: QImage) -> list[float]:
    """The mean difference of each tile, 0 to 1."""
    assert one.size() == other.size()
    assert one.bytesPerLine() == other.bytesPerLine()
    sums = [0] * (TILES * TILES)
    counts = [0] * (TILES * TILES)
    width, height, line = one.width(), one.height(), one.bytesPerLine()
    this, that = bytes(one.constBits()), bytes(other.constBits())
    edges = [width * tile // TILES for tile in range(TILES + 1)]
    for y in range(height):
        row = y * TILES // height * TILES
        for tile in range(TILES):
            begin, end = y * line + edges[tile] * 4, y * line + edges[tile + 1] * 4
            a, b = this[begin:end], that[begin:end]
            counts[row + tile] += (end - begin) // 4 * 3
            if a != b:
                # The fourth byte of each pixel is the same in both.
                sums[row + tile] += sum(abs(p - q) for p, q in zip(a, b, strict=True))
    return [total / count / 255 for total, count in zip(sums, counts, strict=True)]


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_the_window_looks_as_it_did(visitor: Visitor, look: Look, checkout: Path) -> None:
    picture, file = drawn(visitor, look), STORED / f"{look.name}.png"
    if os.environ.get("STORE_PICTURES"):
        STORED.mkdir(exist_ok=True)
        assert picture.save(str(file))
    stored = QImage(str(file)).convertToFormat(QImage.Format.Format_RGB32)
    assert not stored.isNull(), f"{file} is missing"
    tiles = differences(picture, stored)
    mean, worst = sum(tiles) / len(tiles), max(tiles)
    if mean >= MOST_IN_ALL or worst >= MOST_IN_A_TILE:
        target = checkout / "build" / "pictures" / file.name
        target.parent.mkdir(parents=True, exist_ok=True)
        picture.save(str(target))
        where = divmod(tiles.index(worst), TILES)
        pytest.fail(
            f"{file.name} differs by {mean:.1%}, most in row {where[0] + 1}, column {where[1] + 1} of {TILES} "
            f"({worst:.1%}). What was drawn: {target}",
            pytrace=False,
        )


def test_a_missing_panel_is_seen(visitor: Visitor) -> None:
    with_page = drawn(visitor, LOOKS[1])
    without = drawn(visitor, Look("", LOOKS[1].size, LOOKS[1].language, LOOKS[1].theme))
    tiles = differences(with_page, without)
    assert sum(tiles) / len(tiles) > MOST_IN_ALL or max(tiles) > MOST_IN_A_TILE


def test_a_lost_mark_is_seen(visitor: Visitor) -> None:
    picture = drawn(visitor, LOOKS[0])
    spoilt = QImage(picture)
    tile_width, tile_height = spoilt.width() // TILES, spoilt.height() // TILES
    for x in range(4 * tile_width, 5 * tile_width):
        for y in range(4 * tile_height, 5 * tile_height):
            spoilt.setPixelColor(x, y, QColor(Qt.GlobalColor.black))
    assert max(differences(picture, spoilt)) > MOST_IN_A_TILE
