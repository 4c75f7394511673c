"""The width of words in the real fonts, for a layout that knows no Qt."""

from __future__ import annotations

from PySide6.QtGui import QFont, QTextLayout, QTextOption

_MOST_KEPT = 5_000
"""Many times what a surface shows, and little memory after weeks of moving about."""


class TextMeasure:
    """Widths in px of single lines in one font; a width once taken is kept for a while.

    Laid out as a QML Text lays out its own words, and so equal to its implicit width. (QFontMetricsF is a third
    faster, but where a line takes glyphs from two fonts it may be wrong by a pixel, which cuts a word short.)
    """

    def __init__(self, font: QFont) -> None:
        option = QTextOption()
        option.setUseDesignMetrics(True)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        self._layout = QTextLayout("", font)
        self._layout.setTextOption(option)
        self._widths: dict[str, float] = {}

    def __call__(self, text: str) -> float:
        width = self._widths.get(text)
        if width is None:
            if len(self._widths) >= _MOST_KEPT:
                self._widths.clear()
            width = self._widths[text] = self._measured(text)
        return width

    def _measured(self, text: str) -> float:
        self._layout.setText(text)
        self._layout.beginLayout()
        line = self._layout.createLine()
        self._layout.endLayout()
        return line.naturalTextWidth() if line.isValid() else 0.0
