"""Links to events: what they are, what they lead to, and that the desktop hands them to the program."""

from __future__ import annotations

import configparser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.desktop.arguments import parser_for, split_command
from viewer.desktop.timeline_url import SCHEME, TimelineUrl, known_timeline, parse_url

SHIPPED, OLD, NEW = Path("shipped"), Path("old"), Path("new")


@pytest.mark.parametrize(
    ("text", "timeline", "event"),
    [
        ("timeline:islands#first-lamp", "islands", "first-lamp"),
        ("timeline:#first-lamp", "", "first-lamp"),
        ("timeline:islands", "islands", ""),
        ("timeline:", "", ""),
        ("TIMELINE:islands#a", "islands", "a"),
        ("timeline://islands/#a", "islands", "a"),
        ("timeline:islands?from=mail#a", "islands", "a"),
        ("timeline:%E5%B2%9B#%E7%81%AF", "岛", "灯"),
        ("timeline:岛#灯", "岛", "灯"),
        ("timeline:a#b#c", "a", "b#c"),
    ],
)
def test_a_link_names_a_timeline_and_an_event(text: str, timeline: str, event: str) -> None:
    assert parse_url(text) == TimelineUrl(timeline, event)


@pytest.mark.parametrize(
    "text", ["", "islands", "timeline", "timelines:a", "./timeline:a", "file:///timeline", "C:a"]
)
def test_whatever_does_not_begin_with_the_scheme_is_no_link(text: str) -> None:
    assert parse_url(text) is None


@given(st.text(), st.text())
def test_a_link_that_is_written_is_read_again(timeline: str, event: str) -> None:
    wanted = TimelineUrl(timeline.strip("/"), event)
    assert parse_url(str(wanted)) == wanted


@given(st.text())
def test_nothing_that_is_behind_the_scheme_is_a_fault(text: str) -> None:
    assert parse_url(f"{SCHEME}:{text}") is not None


def test_the_timeline_that_was_opened_last_is_found_first() -> None:
    ids = {SHIPPED: "a", OLD: "b", NEW: "b", Path("broken"): None}
    recent = (Path("broken"), NEW, OLD)
    assert known_timeline("b", SHIPPED, recent, ids.get) == NEW
    assert known_timeline("a", SHIPPED, recent, ids.get) == SHIPPED
    assert known_timeline("", SHIPPED, recent, ids.get) == SHIPPED
    assert known_timeline("c", SHIPPED, recent, ids.get) is None
    assert known_timeline("../a", SHIPPED, recent, ids.get) is None


def test_the_window_takes_a_link_where_it_takes_a_path() -> None:
    command, rest = split_command(["timeline:islands#first-lamp", "--lang", "en"])
    assert command == ""
    assert parser_for(command, "en", "1").parse_args(rest).timeline == TimelineUrl("islands", "first-lamp")


def test_the_desktop_hands_links_to_the_program(checkout: Path) -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(checkout / "resources" / "deploy" / "timeline-viewer.desktop", encoding="utf-8")
    found = entry["Desktop Entry"]
    assert f"x-scheme-handler/{SCHEME};" in found["MimeType"]
    assert found["Exec"] == "timeline-viewer %u"
