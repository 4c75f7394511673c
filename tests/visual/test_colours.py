"""The arithmetic of the other tests in this room, against values that its sources publish."""

from __future__ import annotations

import pytest
from colours import contrast, difference_1976, difference_2000, lab, linear, simulated

SHARMA = [
    ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
    ((50.0, 3.1571, -77.2803), (50.0, 0.0, -82.7485), 2.8615),
    ((50.0, -1.3802, -84.2814), (50.0, 0.0, -82.7485), 1.0000),
    ((50.0, 0.0, 0.0), (50.0, -1.0, 2.0), 2.3669),
    ((50.0, 2.4900, -0.0010), (50.0, -2.4900, 0.0009), 7.1792),
    ((50.0, 2.4900, -0.0010), (50.0, -2.4900, 0.0011), 7.2195),
    ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
    ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
]
"""Pairs and their differences from the test data that Sharma, Wu and Dalal publish with their paper."""


@pytest.mark.parametrize(("one", "other", "expected"), SHARMA)
def test_ciede2000_agrees_with_its_authors_data(
    one: tuple[float, float, float], other: tuple[float, float, float], expected: float
) -> None:
    assert difference_2000(one, other) == pytest.approx(expected, abs=5e-5)
    assert difference_2000(other, one) == pytest.approx(expected, abs=5e-5)


def test_contrast_agrees_with_wcag() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((0x77, 0x77, 0x77), (255, 255, 255)) == pytest.approx(4.48, abs=0.005)
    assert contrast((0x59, 0x59, 0x59), (255, 255, 255)) == pytest.approx(7.0, abs=0.005)


def test_lab_of_white_and_of_red() -> None:
    assert lab(linear((255, 255, 255))) == pytest.approx((100, 0, 0), abs=0.02)
    assert lab(linear((255, 0, 0))) == pytest.approx((53.24, 80.09, 67.20), abs=0.02)


@pytest.mark.parametrize("sight", ["protanopia", "deuteranopia", "tritanopia"])
def test_grey_stays_grey_under_every_sight(sight: str) -> None:
    grey = simulated((128, 128, 128), sight)
    assert difference_1976(lab(grey), lab(linear((128, 128, 128)))) < 0.5


def test_a_red_and_a_green_come_close_without_red_cones_only() -> None:
    red, green = (200.0, 80.0, 0.0), (140.0, 140.0, 0.0)

    def apart(sight: str) -> float:
        return difference_2000(lab(simulated(red, sight)), lab(simulated(green, sight)))

    assert apart("normal") > 3 * apart("deuteranopia")
    assert apart("tritanopia") > 20
