"""The width of words in the real fonts, for a layout that knows no Qt."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetricsF


class TextMeasure:
    """Widths in px of single lines in one font; a width once taken is kept.

    `QFontMetricsF` agrees with the implicit width of a QML Text to 0.01 px.
    """

    def __init__(self, font: QFont) -> None:
        self._metrics = QFontMetricsF(font)
        self._widths: dict[str, float] = {}

    def __call__(self, text: str) -> float:
        width = self._widths.get(text)
        if width is None:
            width = self._widths[text] = self._metrics.horizontalAdvance(text)
        return width
