"""The session: what it keeps, what it asks of the world outside, and that a failure changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl

from viewer.desktop.options import TEXT_SIZES
from viewer.desktop.recents import Recents
from viewer.desktop.settings import Settings
from viewer.domain.timeline import Timeline
from viewer.library.library import Library
from viewer.viewmodels.outside import OpenFailed, Outside
from viewer.viewmodels.session import Session

Count = Callable[[object], list[int]]


class World:
    """Everything outside, remembered: libraries by path, and what was asked for."""

    def __init__(self, timelines: dict[str, Timeline]) -> None:
        self.timelines = timelines
        self.languages: list[str] = []
        self.settings: list[Settings] = []
        self.recents: list[Recents] = []

    def open(self, path: Path, language: str) -> Library:
        if path.name not in self.timelines:
            raise OpenFailed(f"{path.name} cannot be opened ({language})")
        return Library.in_memory(self.timelines[path.name])

    @property
    def outside(self) -> Outside:
        return Outside(self.open, self.languages.append, self.settings.append, self.recents.append)


@pytest.fixture
def world(vela_timeline: Timeline, crowd_timeline: Timeline) -> World:
    return World({"vela": vela_timeline, "crowd": crowd_timeline})


@pytest.fixture
def session(vela: Library, world: World, qapp: object) -> Iterator[Session]:
    made = Session(vela, Settings(language="en"), Recents(), world.outside)
    yield made
    made.surface_view.rest_now()
    made.library.close()


@pytest.mark.parametrize(
    ("wanted", "served"), [("en-GB", "en"), ("zh", "zh-Hans"), ("zh-Hans-CN", "zh-Hans"), ("fr", "en"), ("", "en")]
)
def test_it_starts_in_the_language_that_serves_the_settings(
    vela: Library, world: World, qapp: object, wanted: str, served: str
) -> None:
    session = Session(vela, Settings(language=wanted), Recents(), world.outside)
    assert session.property("language") == served
    assert world.languages == [served]
    assert world.settings == [], "nobody chose anything yet"


def test_the_language_goes_round_and_is_kept(session: Session, world: World, counted: Count) -> None:
    changed = counted(session.languageChanged)
    seen = []
    for _ in range(3):
        seen.append((session.property("language"), session.property("otherLanguageName")))
        session.nextLanguage()
    assert seen == [("en", "中文"), ("zh-Hans", "བོད་ཡིག"), ("bo", "English")]
    assert session.property("language") == "en"
    assert [settings.language for settings in world.settings] == ["zh-Hans", "bo", "en"]
    assert len(changed) == 3


def test_the_translator_is_there_before_anything_says_a_word(session: Session, world: World) -> None:
    heard: list[str] = []
    session.reading_view.contentChanged.connect(lambda: heard.append(world.languages[-1]))
    session.surface_view.arrangementChanged.connect(lambda: heard.append(world.languages[-1]))
    session.nextLanguage()
    assert heard
    assert set(heard) == {"zh-Hans"}


def test_the_same_language_again_changes_nothing(session: Session, world: World, counted: Count) -> None:
    changed = counted(session.languageChanged)
    session.set_language("en-US")
    assert not changed
    assert not world.settings


def test_themes_and_text_sizes_go_round_and_are_kept(session: Session, world: World) -> None:
    themes = []
    for _ in range(3):
        session.nextTheme()
        themes.append(session.property("theme"))
    assert themes == ["contrast", "night", "paper"]
    sizes = []
    for _ in TEXT_SIZES:
        session.nextTextSize()
        sizes.append(session.property("textScale"))
    assert sizes == [*TEXT_SIZES[1:], TEXT_SIZES[0]]
    assert [settings.theme for settings in world.settings][:3] == themes
    assert [settings.text_size for settings in world.settings][3:] == sizes


def test_a_size_between_two_steps_goes_to_the_next_larger(vela: Library, world: World, qapp: object) -> None:
    session = Session(vela, Settings(text_size=0.8), Recents(), world.outside)
    session.nextTextSize()
    assert session.property("textScale") == 1.0


def test_opening_shows_the_other_timeline_and_remembers_it(
    session: Session, world: World, tmp_path: Path, counted: Count
) -> None:
    changed = counted(session.timelineChanged)
    before = session.library
    session.show_event("first-lamp")
    assert session.open_path(tmp_path / "crowd", "event-7")
    assert session.library is not before
    assert len(session.library) == 1000
    assert session.reading_view.current_row == session.library.row_of("event-7")
    assert session.surface_view.property("selectedRow") == session.library.row_of("event-7")
    assert world.recents[-1].paths == (tmp_path / "crowd",)
    assert session.property("notice") == ""
    assert changed


def test_what_cannot_be_opened_leaves_everything_as_it_was(session: Session, world: World, tmp_path: Path) -> None:
    session.show_event("first-lamp")
    before = session.library
    assert not session.open_path(tmp_path / "gone")
    assert session.property("notice") == "gone cannot be opened (en)"
    assert session.library is before
    assert session.library.event(0), "it is still open"
    assert session.reading_view.current_row == before.row_of("first-lamp")
    assert world.recents == []
    session.clearNotice()
    assert session.property("notice") == ""


def test_a_success_takes_the_notice_away(session: Session, tmp_path: Path) -> None:
    session.open_path(tmp_path / "gone")
    session.open_path(tmp_path / "vela")
    assert session.property("notice") == ""


def test_an_address_on_the_network_is_refused_in_words(session: Session) -> None:
    session.openUrl(QUrl("https://example.org/vela"))
    assert "on this machine" in session.property("notice")


def test_a_local_address_is_opened(session: Session, tmp_path: Path) -> None:
    session.openUrl(QUrl.fromLocalFile(str(tmp_path / "crowd")))
    assert len(session.library) == 1000


def test_an_unknown_event_opens_nothing(session: Session) -> None:
    assert not session.show_event("no-such-event")
    assert session.reading_view.current_row is None


def test_surface_and_page_follow_one_another(session: Session) -> None:
    session.surface_view.activate(3)
    assert session.reading_view.current_row == 3
    assert session.surface_view.property("selectedRow") == 3
    session.surface_view.walk(1)
    assert session.reading_view.current_row == 4, "with a page open, walking turns it"
    session.reading_view.close()
    assert session.surface_view.property("selectedRow") == -1
    session.surface_view.walk(1)
    assert session.reading_view.current_row is None, "with no page open, walking opens none"
    session.surface_view.openFocused()
    assert session.reading_view.current_row == 5


def test_the_windows_place_is_kept(session: Session, world: World) -> None:
    session.remember_window((10, 20, 800, 600), True)
    assert (world.settings[-1].window, world.settings[-1].maximised) == ((10, 20, 800, 600), True)


def test_publisher_title_and_subtitle_are_the_timelines_own(session: Session, vela: Library) -> None:
    assert session.property("title") == "The lights of Vela"
    assert session.property("subtitle") == vela.heading.subtitle.get("en")
    assert session.property("publisherNote") == next(iter(vela.sources.values())).publisher_note.get("en")
    session.set_language("zh")
    assert session.property("title") == "韦拉岛的灯塔"


def test_recent_timelines_say_whether_they_are_there(
    vela: Library, world: World, qapp: object, tmp_path: Path
) -> None:
    there, gone = tmp_path / "there", tmp_path / "gone"
    there.mkdir()
    session = Session(vela, Settings(), Recents((there, gone)), world.outside)
    assert [(row.name, row.there) for row in session.property("recents").rows] == [
        ("there", True),
        ("gone", False),
    ]
    gone.mkdir()
    session.refreshRecents()
    assert [row.there for row in session.property("recents").rows] == [True, True]
