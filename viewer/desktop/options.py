"""What the command line asks of the window and of a picture: plain values between `cli` and `app`."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from viewer.domain.values import dataclass

ThemeName = Literal["night", "paper", "contrast"]
ProfileName = Literal["desk", "kiosk", "classroom"]

THEMES: tuple[ThemeName, ...] = ("night", "paper", "contrast")
PROFILES: tuple[ProfileName, ...] = ("desk", "kiosk", "classroom")
MIN_TEXT_SIZE, MAX_TEXT_SIZE = 0.8, 2.0
"""Bounds of the factor on every type size."""
TEXT_SIZES = (1.0, 1.25, 1.5, 2.0)
"""The steps of the text-size button, as factors."""
LISTED_HITS = 30
"""How many hits a search lists if nobody says otherwise: the command then prints what the window shows."""


@dataclass(frozen=True, slots=True)
class WindowOptions:
    """None leaves the choice to the user's settings.

    `timeline` is an absolute path to a folder or `.timeline` file; `language` a BCP 47 tag; `event` an
    event's id; `text_size` a factor from MIN_TEXT_SIZE to MAX_TEXT_SIZE.
    """

    timeline: Path | None = None
    language: str | None = None
    theme: str | None = None
    event: str | None = None
    text_size: float | None = None


@dataclass(frozen=True, slots=True)
class ShotOptions:
    """A picture of `width` x `height` px, written as PNG to `output`.

    `timeline` None is the shipped one, `view` an EDTF interval such as `2010/2024` (None: the timeline's
    own start view), `diagonal_mm` the size of the screen that the picture is meant for.
    """

    timeline: Path | None
    output: Path
    width: int
    height: int
    language: str | None = None
    theme: str | None = None
    event: str | None = None
    view: str | None = None
    profile: str = "desk"
    diagonal_mm: float | None = None
    text_size: float = 1.0
