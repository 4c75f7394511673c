from __future__ import annotations

import pytest

from viewer.desktop.screens import Screen


def screen(width: int, height: int, width_mm: float, height_mm: float) -> Screen:
    return Screen("HDMI-1", width, height, width_mm, height_mm, 96.0, 1.0, 60.0)


@pytest.mark.parametrize(
    ("given", "dpi"),
    [
        (screen(1920, 1080, 527, 296), 92.6),
        (screen(3840, 2160, 1218, 685), 80.1),
        (screen(1080, 1920, 296, 527), 92.6),
        (screen(2880, 1800, 302, 189), 242.1),
    ],
    ids=["24 inches", "55 inches", "portrait", "laptop"],
)
def test_a_screen_that_knows_its_size_gives_its_resolution(given: Screen, dpi: float) -> None:
    assert given.dpi == pytest.approx(dpi, abs=0.1)


@pytest.mark.parametrize(
    "given",
    [
        screen(1920, 1080, 0, 0),
        screen(1920, 1080, 16, 9),
        screen(1920, 1080, 1600, 900),
        screen(1920, 1080, 527, 527),
        screen(1920, 1080, 9000, 5000),
    ],
    ids=["unknown", "aspect ratio", "another size", "not square pixels", "a wall"],
)
def test_an_absurd_size_gives_none(given: Screen) -> None:
    assert given.dpi is None


def test_the_diagonal_is_in_millimetres() -> None:
    assert screen(1920, 1080, 300, 400).diagonal_mm == 500
