"""Lane colours stay apart for every sight and stand out from every ground, in all three themes."""

from __future__ import annotations

from itertools import product

import pytest
from colours import MACHADO, Rgb, closest, contrast
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor
from PySide6.QtQml import QQmlEngine
from visitor import Visitor

THEMES = ["night", "paper", "contrast"]
LEAST_APART = 15
"""ΔE, CIE76 and CIEDE2000 alike."""
LEAST_CONTRAST = 3


@pytest.fixture(scope="module")
def tokens(one_window: Visitor) -> dict[str, dict[str, object]]:
    """The tokens of all themes, as the window's own Theme has them."""
    engine = QQmlEngine.contextForObject(one_window.window).engine()
    theme: QObject = engine.singletonInstance("Timeline.Viewer", "Theme")
    value = theme.property("tokens")
    found: dict[str, dict[str, object]] = value.toVariant() if hasattr(value, "toVariant") else value
    return found


def rgb(colour: str) -> Rgb:
    found = QColor(colour)
    assert found.isValid(), colour
    return found.red(), found.green(), found.blue()


def lanes_of(tokens: dict[str, dict[str, object]], theme: str) -> dict[str, Rgb]:
    lanes = tokens[theme]["lanes"]
    assert isinstance(lanes, dict)
    return {name: rgb(colour) for name, colour in lanes.items()}


def test_there_are_three_themes_with_the_same_tokens(tokens: dict[str, dict[str, object]]) -> None:
    assert set(tokens) == set(THEMES)
    assert len({frozenset(theme) for theme in tokens.values()}) == 1
    assert len({frozenset(lanes_of(tokens, theme)) for theme in THEMES}) == 1
    assert len(lanes_of(tokens, "night")) == 7


@pytest.mark.parametrize(("theme", "sight"), [*product(THEMES, ["normal", *MACHADO])])
def test_lane_colours_stay_apart(tokens: dict[str, dict[str, object]], theme: str, sight: str) -> None:
    by_1976, by_2000, pair = closest(lanes_of(tokens, theme), sight)
    assert min(by_1976, by_2000) >= LEAST_APART, f"{pair} are {by_2000:.1f} apart (CIE76 {by_1976:.1f})"


@pytest.mark.parametrize(("theme", "ground"), [*product(THEMES, ["ground", "panel", "raised"])])
def test_lane_colours_stand_out(tokens: dict[str, dict[str, object]], theme: str, ground: str) -> None:
    behind = rgb(str(tokens[theme][ground]))
    low = {
        name: f"{contrast(colour, behind):.2f}"
        for name, colour in lanes_of(tokens, theme).items()
        if contrast(colour, behind) < LEAST_CONTRAST
    }
    assert not low
