"""The lanes' shapes: each of its own, filled, hollow or half, in the colour that is asked for."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from viewer.models.glyph_images import GlyphImages, glyph_path

NAMES = ["diamond", "circle", "plus", "triangle", "square", "asterisk", "half"]
SIDE = 40


def drawn(request: str, side: int = SIDE) -> QImage:
    size = QSize()
    image = GlyphImages().requestPixmap(request, size, QSize(side, side)).toImage()
    assert (size.width(), size.height()) == (image.width(), image.height()) == (side, side)
    return image


def covered(image: QImage) -> set[tuple[int, int]]:
    """The pixels that are more there than not."""
    places = [(x, y) for x in range(image.width()) for y in range(image.height())]
    return {(x, y) for x, y in places if image.pixelColor(x, y).alpha() > 127}


@pytest.mark.parametrize("name", NAMES)
def test_a_glyph_is_drawn_in_its_colour_and_fills_its_square(qapp: object, name: str) -> None:
    image = drawn(f"{name}/77b1ee")
    pixels = covered(image)
    assert {image.pixelColor(x, y).name() for x, y in pixels if image.pixelColor(x, y).alpha() == 255} == {
        "#77b1ee"
    }
    xs, ys = [x for x, _ in pixels], [y for _, y in pixels]
    assert max(xs) - min(xs) > SIDE * 0.75
    assert max(ys) - min(ys) > SIDE * 0.75


def test_no_two_glyphs_are_mistaken_for_one_another(qapp: object) -> None:
    shapes = {name: covered(drawn(f"{name}/000000")) for name in NAMES}
    for one, other in combinations(NAMES, 2):
        differing = len(shapes[one] ^ shapes[other]) / len(shapes[one] | shapes[other])
        assert differing > 0.15, f"{one} and {other} share all but {differing:.0%}"


@pytest.mark.parametrize("name", [name for name in NAMES if name != "half"])
def test_a_hollow_glyph_has_an_outline_and_the_ground_within(qapp: object, name: str) -> None:
    hollow, filled = drawn(f"{name}/d55134/0e1b22"), drawn(f"{name}/d55134")
    # Its edge is not smoothed as the filled one's is.
    assert len(covered(hollow) ^ covered(filled)) < 0.15 * len(covered(filled))
    colours = [hollow.pixelColor(x, y).name() for x, y in covered(hollow)]
    assert colours.count("#d55134") > 20
    assert colours.count("#0e1b22") > 20 or name == "asterisk"
    assert set(colours) > {"#d55134"}


def test_half_a_circle_is_filled_on_its_left(qapp: object) -> None:
    image = drawn("half/885fc9")
    assert image.pixelColor(SIDE // 4, SIDE // 2) == QColor("#885fc9")
    assert image.pixelColor(SIDE * 3 // 4, SIDE // 2).alpha() == 0


def test_an_unknown_glyph_is_a_circle(qapp: object) -> None:
    assert glyph_path("heptagon") == glyph_path("circle")
    assert drawn("heptagon/123456") == drawn("circle/123456")


def test_a_tile_of_hatch_continues_in_the_next_one(qapp: object) -> None:
    tile = drawn("hatch/7e929b", 16)
    left = [tile.pixelColor(0, y).alpha() for y in range(16)]
    right = [tile.pixelColor(15, y).alpha() for y in range(16)]
    assert any(left)
    # The line rises by a pixel a column, so the right edge is the left one a row lower.
    assert all(abs(right[y] - left[y - 1]) < 90 for y in range(1, 16))


def test_a_glyph_without_a_size_is_drawn_all_the_same(qapp: object) -> None:
    size = QSize()
    assert GlyphImages().requestPixmap("plus/000000", size, QSize()).width() == size.width() > 0
