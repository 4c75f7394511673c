"""The media of an event: what each is, how far it can be shown, and what stands below it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.modeltest import ModelTester

from viewer.domain.event import Media
from viewer.domain.texts import LocalText
from viewer.models.media_model import Found, MediaModel, MediaRow, MediaState, kind_of, media_rows

PICTURE = Media(
    "media/hill.png",
    LocalText.of({"en": "A hill", "zh-Hans": "山丘"}),
    caption=LocalText.of("The hill"),
    credit=LocalText.of("Ada"),
    rights=LocalText.of("MIT"),
)


@pytest.fixture
def hill(tmp_path: Path) -> Path:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    assert image.save(str(tmp_path / "hill.png"))  # type: ignore[call-overload]
    return tmp_path / "hill.png"


def _row(media: Media, found: Found, *, plays: bool = False, language: str = "en") -> MediaRow:
    (row,) = media_rows((media,), lambda file: found, language, plays=plays)
    return row


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        ("a/b.JPG", "picture"),
        ("x.svg", "picture"),
        ("x.ogg", "sound"),
        ("x.webm", "film"),
        ("x.pdf", "other"),
        ("x", "other"),
    ],
)
def test_the_ending_of_its_name_says_what_a_file_is(file: str, kind: str) -> None:
    assert kind_of(file) == kind


def test_a_picture_that_is_there_is_told_with_its_size(hill: Path) -> None:
    row = _row(PICTURE, Found(MediaState.READY, hill), language="zh-Hans")
    assert (row.kind, row.state, row.natural_width, row.natural_height) == ("picture", "ready", 60, 40)
    assert row.url == hill.as_uri()
    assert (row.alt, row.caption, row.credit) == ("山丘", "The hill", "Ada · MIT")


@pytest.mark.parametrize("state", [MediaState.WAITING, MediaState.MISSING, MediaState.BROKEN])
def test_what_is_not_there_has_no_place_to_be_loaded_from(state: MediaState) -> None:
    row = _row(PICTURE, Found(state))
    assert (row.state, row.url, row.name) == (state.value, "", "hill.png")


@pytest.mark.parametrize("content", [b"", b"no picture", b"\x89PNG\r\n\x1a\n"])
def test_a_picture_that_is_none_is_broken_and_logged(
    tmp_path: Path, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "hill.png").write_bytes(content)
    row = _row(PICTURE, Found(MediaState.READY, tmp_path / "hill.png"))
    assert (row.state, row.url) == ("broken", "")
    assert "media/hill.png" in caplog.text


def test_a_sound_is_played_only_where_something_plays_it(hill: Path) -> None:
    sound = Media("a.ogg", LocalText.of("A bell"), transcript=LocalText.of("Ding"))
    assert _row(sound, Found(MediaState.READY, hill)).state == "unplayable"
    assert _row(sound, Found(MediaState.READY, hill), plays=True).state == "ready"
    assert _row(sound, Found(MediaState.READY, hill)).transcript == "Ding"


def test_captions_come_with_their_times(tmp_path: Path) -> None:
    (tmp_path / "bell.vtt").write_text("WEBVTT\n\n00:01.000 --> 00:02.000\nDing\n", encoding="utf-8")
    film = Media("bell.webm", LocalText.of("A bell"), captions="bell.vtt")
    assert _row(film, Found(MediaState.READY, tmp_path / "bell.vtt")).cues == [
        {"start": 1000, "end": 2000, "text": "Ding"}
    ]


def test_captions_that_cannot_be_read_are_logged(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "bell.vtt").write_bytes(b"\xff\xfe")
    film = Media("bell.webm", LocalText.of("A bell"), captions="bell.vtt")
    assert _row(film, Found(MediaState.READY, tmp_path / "bell.vtt")).cues == []
    assert "bell.vtt" in caplog.text


def test_a_file_of_a_kind_that_is_not_shown_is_logged(hill: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert _row(Media("deed.pdf", LocalText.of("A deed")), Found(MediaState.READY, hill)).state == "broken"
    assert "deed.pdf" in caplog.text


def test_the_model_holds_to_the_rules_of_models(hill: Path, qtmodeltester: ModelTester) -> None:
    model = MediaModel()
    model.replace([_row(PICTURE, Found(MediaState.READY, hill))])
    qtmodeltester.check(model)


def test_a_picture_that_cannot_be_read_is_as_whoever_has_the_files_says(tmp_path: Path) -> None:
    (tmp_path / "hill.png").write_bytes(bytes(1000))
    thrown_away: list[str] = []

    def discard(file: str) -> Found:
        thrown_away.append(file)
        return Found(MediaState.WAITING)

    found = Found(MediaState.READY, tmp_path / "hill.png")
    (row,) = media_rows((PICTURE,), lambda _: found, "en", plays=False, discard=discard)
    assert (row.state, row.url, thrown_away) == ("waiting", "", ["media/hill.png"])
