"""Widths of words agree with those that QML's Text takes, so that what the layout places does not collide."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont
from PySide6.QtQml import QQmlComponent, QQmlEngine

from viewer.desktop import fonts
from viewer.models.text_measure import TextMeasure

WORDS = [
    "Sixth Symposium",
    "中央第六次西藏工作座谈会",
    "Teams (“组团式”)",
    "韦拉岛的灯塔，1912年",
    "WAVE To AV.",
    "ཝེ་ལ་གླིང་གི་འོད་མཁར།",
    "about 2014 – 2024",
    "",
]
TEXT = b"""
import QtQuick
Text { renderType: Text.QtRendering; textFormat: Text.PlainText }
"""


@pytest.fixture(scope="module")
def engine(qapp: object) -> QQmlEngine:
    return QQmlEngine()


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("size", [11, 13, 16, 22.4, 36])
@pytest.mark.parametrize("language", ["zh-Hans", "en"])
def test_a_width_is_the_implicit_width_of_a_text(
    engine: QQmlEngine, language: str, size: float, bold: bool
) -> None:
    face: QFont = fonts.sans(language, size)
    face.setBold(bold)
    component = QQmlComponent(engine)
    component.setData(QByteArray(TEXT), "")
    text = component.create()
    text.setProperty("font", face)
    measure = TextMeasure(face)
    for words in WORDS:
        text.setProperty("text", words)
        assert measure(words) == pytest.approx(text.property("implicitWidth"), abs=0.01), words
    text.deleteLater()


def test_a_width_once_taken_stays(qapp: object) -> None:
    measure = TextMeasure(fonts.serif("en", 20))
    assert measure("Lhasa") == measure("Lhasa") > measure("Lha") > 0
