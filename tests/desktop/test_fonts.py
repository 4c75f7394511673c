from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF

from viewer.desktop.fonts import sans, serif

pytestmark = pytest.mark.usefixtures("qapp")


def test_english_apostrophes_are_not_set_full_width() -> None:
    font = serif("en", 40)
    assert QFontMetricsF(font).horizontalAdvance("’") < 20


def test_chinese_quotation_marks_are_set_full_width() -> None:
    assert QFontMetricsF(serif("zh-Hans", 40)).horizontalAdvance("“") == pytest.approx(40, abs=1)


def test_the_sizes_are_whole_pixels() -> None:
    assert sans("en", 18.6).pixelSize() == 19


def test_bold_and_regular_are_the_only_weights() -> None:
    assert sans("zh", bold=True).weight() == QFont.Weight.Bold
    assert sans("zh").weight() == QFont.Weight.Normal


def test_titles_and_text_differ_in_face() -> None:
    assert QFontInfo(serif("zh", 20)).family() == "Noto Serif CJK SC"
    assert QFontInfo(sans("zh", 20)).family() == "Noto Sans CJK SC"
