"""Opening another timeline: by dropping it, from the menu, and what happens when it cannot be opened."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from many import write_timeline
from PySide6.QtCore import QMimeData, QUrl
from visitor import FICTIONAL, SHIPPED, Visitor

from viewer.library import write_library
from viewer.opening import compile_folder
from viewer.reading.edtf_dates import parse_date

VELA = "The lights of Vela"
TIBET = "Thirty years of paired assistance to Tibet"


@pytest.fixture
def at_home(visitor: Visitor) -> Visitor:
    """The visitor, whose next test finds the shipped timeline again."""
    visitor._shown = Path()
    return visitor


def title(visitor: Visitor) -> str:
    return str(visitor.session.property("title"))


def test_a_dropped_folder_opens(at_home: Visitor) -> None:
    at_home.click(at_home.mark("sixth-symposium-2015"))
    at_home.drop([FICTIONAL])
    assert title(at_home) == VELA
    assert VELA in at_home.texts()
    assert at_home.window.title() == VELA
    assert at_home.open_event() == "", "the page of the other timeline is closed"
    assert len(at_home.all("EventMark")) + sum(p.property("count") for p in at_home.all("Pill")) == len(
        at_home.session.library
    )


def test_a_dropped_file_opens(at_home: Visitor, tmp_path: Path) -> None:
    file = tmp_path / "vela.timeline"
    write_library(compile_folder(FICTIONAL), file, FICTIONAL, lambda _: None)
    at_home.drop([file])
    assert title(at_home) == VELA
    at_home.begin()
    assert title(at_home) == TIBET


def test_a_third_language_is_shown_and_left_again(at_home: Visitor) -> None:
    at_home.drop([FICTIONAL])
    names = []
    for _ in range(3):
        names.append(title(at_home))
        at_home.click(at_home.button(at_home.session.property("otherLanguageName")))
    assert names == [VELA, "韦拉岛的灯塔", "ཝེ་ལ་གླིང་གི་འོད་མཁར།"]
    assert title(at_home) == VELA


def test_a_language_that_the_new_timeline_lacks_falls_back_to_its_first(at_home: Visitor) -> None:
    at_home.drop([FICTIONAL])
    at_home.session.set_language("bo")
    at_home.drop([SHIPPED])
    assert title(at_home) == "对口支援西藏三十年"


def test_a_broken_folder_shows_one_line_and_keeps_what_was_open(visitor: Visitor, tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    shutil.copytree(FICTIONAL, broken)
    (broken / "timeline.yaml").write_text("format: 1\nid: [", encoding="utf-8")
    visitor.click(visitor.mark("sixth-symposium-2015"))
    visitor.drop([broken])
    notice = visitor.the("Notice")
    said = [text for text in visitor.texts(notice) if text != "Close"]
    assert len(said) == 1
    assert "timeline.yaml" in said[0]
    assert "Traceback" not in said[0]
    assert "\n" not in said[0]
    assert title(visitor) == TIBET
    assert visitor.open_event() == "sixth-symposium-2015"
    visitor.click(next(button for button in visitor.all("PillButton", notice)))
    assert not visitor.all("Notice")


@pytest.fixture
def damaged(tmp_path: Path) -> Callable[[str], Path]:
    """The shipped timeline as a file in which every row of one table has lost its end."""

    def make(table: str) -> Path:
        file = tmp_path / f"{table}.timeline"
        write_library(compile_folder(SHIPPED), file, SHIPPED, lambda _: None)
        with contextlib.closing(sqlite3.connect(file)) as connection, connection:
            connection.execute(f"UPDATE {table} SET data = substr(data, 1, 20)")
        return file

    return make


def test_a_file_that_opens_and_cannot_be_drawn_keeps_what_was_open(
    visitor: Visitor, damaged: Callable[[str], Path]
) -> None:
    visitor.click(visitor.mark("sixth-symposium-2015"))
    visitor.drop([damaged("brief")])
    assert "is damaged" in " ".join(visitor.texts(visitor.the("Notice")))
    assert visitor.open_event() == "sixth-symposium-2015"
    visitor.click(visitor.mark("seventh-symposium-2020"))
    assert visitor.open_event() == "seventh-symposium-2020"
    visitor.click(visitor.button("中文"))
    assert "中央第七次西藏工作座谈会" in visitor.texts()


def test_an_event_that_the_file_has_lost_is_told_and_opens_nothing(
    at_home: Visitor, damaged: Callable[[str], Path]
) -> None:
    at_home.drop([damaged("detail")])
    at_home.click(at_home.mark("sixth-symposium-2015"))
    assert at_home.open_event() == ""
    assert "is damaged" in " ".join(at_home.texts(at_home.the("Notice")))
    assert "Sixth Symposium" in at_home.texts()


def test_what_is_not_there_any_more_is_said(visitor: Visitor, tmp_path: Path) -> None:
    visitor.drop([tmp_path / "gone.timeline"])
    assert "gone.timeline" in " ".join(visitor.texts(visitor.the("Notice")))


def test_an_address_on_the_network_is_refused_in_words(visitor: Visitor) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/a.timeline")])
    visitor.drop_data(data)
    assert "Only files and folders on this machine can be opened." in visitor.texts(visitor.the("Notice"))


def test_a_dropped_text_is_nothing_to_open(visitor: Visitor) -> None:
    data = QMimeData()
    data.setText("Thirty years")
    visitor.drop_data(data)
    assert title(visitor) == TIBET
    assert not visitor.all("Notice")


def test_the_menu_lists_what_was_open_and_opens_it_again(at_home: Visitor) -> None:
    at_home.drop([FICTIONAL])
    at_home.drop([SHIPPED])
    at_home.click(at_home.button("Open…"))
    at_home.click(at_home.button("fictional"))
    assert title(at_home) == VELA
    assert "Open a timeline" not in at_home.texts()


def test_a_timeline_with_no_places_to_start_offers_none(at_home: Visitor, tmp_path: Path) -> None:
    write_timeline(tmp_path / "few", 20)
    at_home.begin(tmp_path / "few", size=(1920, 1080))
    at_home.surface.show_date(parse_date("2003/2008"))
    at_home.rest()
    at_home.rest()
    assert at_home.all("StartCard"), "there is no room for the card"
    assert "Start here" not in at_home.texts()
    assert "reported" in at_home.texts(), "the key to the marks is there"
