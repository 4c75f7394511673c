"""The two typefaces as QFonts with their fallbacks, which QML cannot make (it has no `font.families`).

Needs a QGuiApplication.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase

from viewer.desktop.font_stacks import Face, installed_stack


def sans(language: str, pixel_size: float = 0, *, bold: bool = False) -> QFont:
    """The typeface of everything but titles and quotations; see `font`."""
    return font(Face.SANS, language, pixel_size, bold=bold)


def serif(language: str, pixel_size: float = 0, *, bold: bool = False) -> QFont:
    """The typeface of titles and quotations; see `font`."""
    return font(Face.SERIF, language, pixel_size, bold=bold)


def font(face: Face, language: str, pixel_size: float = 0, *, bold: bool = False) -> QFont:
    """A QFont whose families serve `language` (a BCP 47 tag).

    `pixel_size` is rounded to whole px, as Qt's fonts count them; 0 leaves Qt's own size. Regular and bold
    are the only weights, since the Han families have no others in Debian.
    """
    made = QFont(list(_families(face, language)))
    made.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    if pixel_size:
        made.setPixelSize(max(1, round(pixel_size)))
    return made


@lru_cache(maxsize=32)
def _families(face: Face, language: str) -> tuple[str, ...]:
    return installed_stack(face, language, QFontDatabase.families())
