"""What an exhibit keeps from its visitors: files, addresses, the clipboard, and second places for one choice."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from exhibit_visitor import CALM, ExhibitVisitor
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from visitor import FICTIONAL, SHIPPED, kind_of, name_of

SURFACE = dataclasses.replace(CALM, attract=False)
KINDS = {"CopyButton", "SharePanel", "PictureDialog", "QrCode", "OpenMenu"}
WORDS = {"Open…", "Copy", "Copy with its source", "Share", "Save", "Export", "Print"}
CONTROL = Qt.KeyboardModifier.ControlModifier


def forbidden(exhibit: ExhibitVisitor) -> Iterator[QQuickItem]:
    for item in exhibit.items():
        if kind_of(item) in KINDS or {str(item.property("text")), name_of(item)} & WORDS:
            yield item
        if item.inherits("QQuickTextEdit") or (
            item.inherits("QQuickTextInput") and item.property("selectByMouse")
        ):
            yield item


@pytest.mark.parametrize("timeline", [SHIPPED, FICTIONAL])
def test_no_page_offers_to_copy_share_save_or_open(exhibit: ExhibitVisitor, timeline: Path) -> None:
    exhibit.open(SURFACE, timeline=timeline)
    library = exhibit.session.library
    for row in range(len(library)):
        exhibit.session.show_event(library.event_id(row))
        exhibit.let_frames_go()
        for fold in exhibit.all("DisclosureButton"):
            fold.metaObject().invokeMethod(fold, "click")
        exhibit.let_frames_go()
        assert not [kind_of(item) for item in forbidden(exhibit)], library.event_id(row)


def test_no_view_or_panel_offers_it_either(exhibit: ExhibitVisitor) -> None:
    exhibit.open(SURFACE)
    for name in ("List", "Quotations", "Filter", "Search", "Help"):
        exhibit.click(exhibit.button(name))
        exhibit.rest()
        assert not [kind_of(item) for item in forbidden(exhibit)], name


def test_looks_and_languages_stand_in_the_bar_alone(exhibit: ExhibitVisitor) -> None:
    exhibit.open(SURFACE)
    for name in ("Text size", "Colours", "中文"):
        button = exhibit.button(name)
        assert kind_of(button) == "BarButton"


def test_no_key_puts_anything_on_the_clipboard(exhibit: ExhibitVisitor) -> None:
    exhibit.open(SURFACE)
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("as before")
    exhibit.session.show_event(exhibit.session.library.event_id(3))
    exhibit.rest()
    for open_what in ("", "Search"):
        if open_what:
            exhibit.click(exhibit.button(open_what))
            exhibit.key(Qt.Key.Key_T, Qt.Key.Key_I)
        for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_X, Qt.Key.Key_Insert, Qt.Key.Key_S, Qt.Key.Key_P):
            exhibit.key(key, modifier=CONTROL)
    assert clipboard.text() == "as before"


def test_what_is_dropped_is_not_opened(exhibit: ExhibitVisitor) -> None:
    exhibit.open(SURFACE)
    before = exhibit.session.library
    exhibit.drop([FICTIONAL])
    assert exhibit.session.library is before
    assert exhibit.session.property("notice") == ""


@pytest.mark.parametrize("link", ["https://example.org/", "file:///etc/hostname", "mailto:a@example.org"])
def test_a_link_to_the_web_or_a_file_leads_nowhere(exhibit: ExhibitVisitor, link: str) -> None:
    exhibit.open(SURFACE)
    event = exhibit.session.library.event_id(3)
    exhibit.session.show_event(event)
    exhibit.reading.follow(link)
    exhibit.let_frames_go()
    assert exhibit.open_event() == event
    assert exhibit.session.property("notice") == ""
