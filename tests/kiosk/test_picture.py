from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.desktop.screens import Screen
from viewer.kiosk.picture import Picture, chosen, picture_of

LYING = Screen("HDMI-A-1", 1920, 1080, 160, 90, 96, 1.0, 60)
TRUE = Screen("HDMI-A-1", 1920, 1080, 1209.6, 680.4, 96, 1.0, 60)


def test_the_screen_that_is_wanted_is_chosen_and_else_the_primary_one() -> None:
    assert chosen(("DP-1", "HDMI-A-1"), "HDMI-A-1", "DP-1") == "HDMI-A-1"
    assert chosen(("DP-1", "HDMI-A-1"), "HDMI-A-2", "DP-1") == "DP-1"
    assert chosen(("DP-1", "HDMI-A-1"), "", "HDMI-A-1") == "HDMI-A-1"
    assert chosen(("DP-1",), "HDMI-A-1", "gone") == "DP-1"
    assert chosen((), "HDMI-A-1", "") == ""


def test_a_measured_diagonal_counts_for_more_than_what_the_screen_says() -> None:
    measured = picture_of(LYING, 1387.8)
    assert measured.px_per_mm == pytest.approx(picture_of(TRUE).px_per_mm, rel=0.01)
    assert measured.height_mm == pytest.approx(680.4, rel=0.01)


def test_of_a_screen_that_knows_nothing_nobody_knows_the_height() -> None:
    assert picture_of(Screen("", 1920, 1080, 0, 0, 96, 1.0, 60)) == Picture(96 / 25.4, None)


@given(st.integers(400, 8000), st.integers(400, 8000), st.floats(100, 5000), st.sampled_from([1.0, 1.5, 2.0]))
def test_the_diagonal_comes_out_as_it_went_in(width: int, height: int, diagonal: float, ratio: float) -> None:
    picture = picture_of(Screen("", width, height, 0, 0, 96, ratio, 60), diagonal)
    assert math.hypot(width, height) / ratio / picture.px_per_mm == pytest.approx(diagonal)
    assert picture.height_mm == pytest.approx(diagonal * height / math.hypot(width, height))
