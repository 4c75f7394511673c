"""Pictures: what is asked for is on them, and they are the same each time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from viewer.app import run_shot
from viewer.desktop.options import ShotOptions
from viewer.shot import ShotFault

Shoot = Callable[..., QImage]


@pytest.fixture
def shoot(tmp_path: Path, qapp: object) -> Shoot:
    """Draws the shipped timeline at 900 x 600 px, or whatever else is asked for."""

    def draw(**wanted: object) -> QImage:
        file = tmp_path / "picture.png"
        options = ShotOptions(None, file, 900, 600, language="en", theme="paper")
        assert run_shot(replace(options, **wanted)) == 0  # type: ignore[arg-type]
        return QImage(str(file))

    return draw


def test_a_picture_has_the_size_that_was_asked_for(shoot: Shoot) -> None:
    picture = shoot(width=1011, height=733)
    assert (picture.width(), picture.height()) == (1011, 733)


def test_the_same_view_is_the_same_picture(shoot: Shoot) -> None:
    assert shoot() == shoot()


def test_language_theme_event_view_and_text_size_each_change_it(shoot: Shoot) -> None:
    plain = shoot()
    changes: list[dict[str, object]] = [
        {"language": "zh"},
        {"theme": "night"},
        {"event": "sixth-symposium-2015"},
        {"view": "2010/2024"},
        {"text_size": 1.5},
        {"profile": "classroom"},
    ]
    pictures = [plain, *(shoot(**change) for change in changes)]
    for index, picture in enumerate(pictures):
        assert picture not in pictures[:index], changes[index - 1]


def test_a_larger_screen_of_as_many_pixels_has_smaller_type_at_the_kiosk(shoot: Shoot) -> None:
    near = shoot(profile="kiosk", width=1920, height=1080, diagonal_mm=500.0)
    far = shoot(profile="kiosk", width=1920, height=1080, diagonal_mm=1400.0)
    assert near != far


@pytest.mark.parametrize(
    ("wanted", "told"),
    [({"event": "no-such-event"}, "no-such-event"), ({"view": "last summer"}, "last summer")],
)
def test_what_is_not_there_is_told_in_one_line(shoot: Shoot, wanted: dict[str, object], told: str) -> None:
    with pytest.raises(ShotFault) as caught:
        shoot(**wanted)
    for language in ("en", "zh-Hans"):
        assert told in caught.value.sentence(language)
        assert "\n" not in caught.value.sentence(language)


def test_a_file_that_cannot_be_written_is_told(shoot: Shoot, tmp_path: Path) -> None:
    with pytest.raises(ShotFault) as caught:
        shoot(output=tmp_path / "nowhere" / "picture.png")
    assert "picture.png" in caught.value.sentence("en")
