"""Sounds where the part of Qt that plays them is installed; elsewhere there is nothing here to try."""

from __future__ import annotations

import shutil
import struct
import wave
from pathlib import Path

import pytest
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot
from visitor import FICTIONAL, Visitor

pytest.importorskip("PySide6.QtMultimedia", reason="the extra “media” is not installed", exc_type=ImportError)
pytestmark = pytest.mark.qt_log_ignore("No audio device", "FFmpeg", "symbols", "Couldn't load", "PulseAudio")

EVENT = "building-north-light"
MEDIA = """\
    - {file: media/bell.wav, alt: {en: A fog bell}, captions: media/bell.vtt}
    - {file: media/horn.wav, alt: {en: A horn}}
    - {file: media/none.ogg, alt: {en: A sound that is none}}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fictional timeline with two sounds of four seconds and a file that is no sound."""
    made = tmp_path_factory.mktemp("recordings") / "vela"
    shutil.copytree(FICTIONAL, made)
    for name in ("bell", "horn"):
        with wave.open(str(made / "media" / f"{name}.wav"), "wb") as sound:
            sound.setnchannels(1)
            sound.setsampwidth(2)
            sound.setframerate(8000)
            sound.writeframes(struct.pack("<h", len(name)) * 32_000)
    (made / "media" / "bell.vtt").write_text("WEBVTT\n\n00:00.000 --> 00:04.000\nDing\n", encoding="utf-8")
    (made / "media" / "none.ogg").write_bytes(b"no sound")
    towers = made / "events" / "towers.yaml"
    text = towers.read_text(encoding="utf-8")
    towers.write_text(text.replace("      rights: MIT\n", f"      rights: MIT\n{MEDIA}", 1), encoding="utf-8")
    return made


@pytest.fixture
def opened(visitor: Visitor, folder: Path, qtbot: QtBot) -> Visitor:
    visitor.begin(timeline=folder)
    visitor.reading.show(EVENT)
    qtbot.waitUntil(lambda: len(visitor.all("RecordingPlayer")) == 2)
    qtbot.waitUntil(lambda: "0:00 / 0:04" in visitor.texts(_figure(visitor, "A fog bell")))
    return visitor


def _figure(visitor: Visitor, alt: str) -> QQuickItem:
    return next(figure for figure in visitor.all("MediaFigure") if figure.property("alt") == alt)


def _button(visitor: Visitor, alt: str) -> QQuickItem:
    """Plays and pauses a sound."""
    return visitor.all("PillButton", _figure(visitor, alt))[0]


def _play(visitor: Visitor, alt: str, qtbot: QtBot) -> None:
    visitor.scroll_to(_button(visitor, alt))
    visitor.click(_button(visitor, alt))
    qtbot.waitUntil(lambda: _plays(visitor, alt))


def _plays(visitor: Visitor, alt: str) -> bool:
    return "Pause" in str(_button(visitor, alt).property("text"))


def test_nothing_plays_by_itself_and_a_press_plays_with_captions(opened: Visitor, qtbot: QtBot) -> None:
    assert not _plays(opened, "A fog bell")
    _play(opened, "A fog bell", qtbot)
    qtbot.waitUntil(lambda: "Ding" in opened.texts(_figure(opened, "A fog bell")))
    opened.click(opened.button("Captions"))
    assert "Ding" not in opened.texts(_figure(opened, "A fog bell"))


def test_of_several_one_at_a_time_is_heard(opened: Visitor, qtbot: QtBot) -> None:
    _play(opened, "A fog bell", qtbot)
    _play(opened, "A horn", qtbot)
    assert not _plays(opened, "A fog bell")


def test_it_is_silent_once_its_page_is_gone(opened: Visitor, qtbot: QtBot) -> None:
    _play(opened, "A fog bell", qtbot)
    opened.reading.close()
    opened.let_frames_go()
    opened.reading.show(EVENT)
    opened.let_frames_go()
    assert not _plays(opened, "A fog bell")


def test_a_file_that_is_no_sound_leaves_a_frame(opened: Visitor, qtbot: QtBot) -> None:
    qtbot.waitUntil(
        lambda: "The file none.ogg cannot be shown" in opened.texts(_figure(opened, "A sound that is none"))
    )
