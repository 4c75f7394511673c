"""Which characters no installed font has: they would stand on the screen as empty boxes.

Needs a QGuiApplication. The answer is Qt's own: a text is laid out, and a glyph 0 is a box.
"""

from __future__ import annotations

from PySide6.QtGui import QFont, QRawFont, QTextLayout

from viewer.desktop.characters import visible
from viewer.desktop.font_stacks import Face
from viewer.desktop.fonts import font


def uncovered(characters: str, language: str = "en") -> str:
    """Those of `characters` that neither face can show, fallbacks included, once and sorted."""
    wanted = visible(characters)
    missing: set[str] = set()
    for face in Face:
        missing |= _boxes(face, wanted, language)
    return "".join(sorted(missing))


def _boxes(face: Face, characters: str, language: str) -> set[str]:
    shown_with = font(face, language, 16)
    raw = QRawFont.fromFont(shown_with)
    # The first family has nearly all of them, and asking it costs nothing; the rest are really laid out.
    doubtful = [one for one in characters if not raw.supportsCharacter(ord(one))]
    return {one for one in doubtful if _is_box(one, shown_with)}


def _is_box(character: str, shown_with: QFont) -> bool:
    layout = QTextLayout(character, shown_with)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    runs = layout.glyphRuns()
    return not runs or any(0 in run.glyphIndexes() for run in runs)
