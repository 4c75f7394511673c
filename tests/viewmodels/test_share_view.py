"""What can be taken along of an event's page, on the shipped timeline."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from viewer import paths
from viewer.library.library import Library
from viewer.library.subjects import SubjectKind
from viewer.opening import open_library
from viewer.viewmodels.reading_view import ReadingView
from viewer.viewmodels.share_view import ShareView, file_name

SIXTH = "sixth-symposium-2015"


@pytest.fixture(scope="module")
def library() -> Iterator[Library]:
    with open_library(paths.shipped_timeline()) as opened:
        yield opened


@pytest.fixture
def share(library: Library, qapp: object) -> ShareView:
    view = ShareView()
    show(view, library, "en")
    return view


def show(view: ShareView, library: Library, language: str, event_id: str = SIXTH) -> None:
    row = library.row_of(event_id)
    assert row is not None
    view.show(library.event(row), row, library, language)


def picture() -> QImage:
    """2 x 1 px, clear and red."""
    image = QImage(2, 1, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    image.setPixelColor(1, 0, QColor("red"))
    return image


def test_the_text_has_the_quotation_whose_it_is_and_its_references(share: ShareView) -> None:
    text = share.property("text")
    assert text.startswith("Sixth Central Symposium on Work in Tibet\nAugust 2015\n\n")
    assert "Translation by the project\nThe work of paired assistance to Tibet must be done well." in text
    assert "\n“要搞好对口支援西藏工作，优化援藏干部人才结构，" in text
    assert "Xi Jinping, General Secretary, at the Sixth Central Symposium on Work in Tibet, August 2015" in text
    assert "GB/T 7714-2015: 储国强, 李华, 范思翔. 团结携手，" in text
    assert "Not known: month and day, where it was printed, address" in text
    assert "one publisher's account, not a history of Tibet" in text
    assert "Only the year: 2015" in text
    assert "\u2060" not in text


def test_every_event_can_be_told_as_text_in_both_languages(library: Library, share: ShareView) -> None:
    for row in range(len(library)):
        event = library.event(row)
        for language in ("zh-Hans", "en"):
            share.show(event, row, library, language)
            text = share.property("text")
            assert event.title.get(language) in text
            assert event.summary.get(language) in text
            assert all(f"“{quote.text}”" in text for quote in event.quotes)
            assert all(figure.label.get(language) in text for figure in event.figures)
            assert all(
                library.sources[cited.source].publisher_note.get(language) in text for cited in event.sources
            )
            assert "**" not in text


def test_figures_keep_their_dates_and_their_claimant(library: Library, share: ShareView) -> None:
    show(share, library, "zh-Hans", "university-schooling")
    text = share.property("text")
    assert "人数，2010年：5507人 → 2020年：11019人\n" in text
    assert "第七次全国人口普查，据新华社2024年报道" in text


def test_without_an_address_there_is_no_link_and_no_code(share: ShareView) -> None:
    assert share.property("address") == ""
    assert (share.property("codePath"), share.property("codeSide")) == ("", 0)


def test_the_operators_address_leads_to_the_event(library: Library, share: ShareView) -> None:
    share.base_address = "https://example.org/timeline/#"
    show(share, library, "en")
    assert share.property("address") == f"https://example.org/timeline/#{SIXTH}"
    assert share.property("codeSide") > 0
    assert share.property("text").endswith(f"{share.property('address')}\n")


def test_where_nothing_is_open_nothing_can_be_shared(share: ShareView) -> None:
    share.base_address = "https://example.org/#"
    share.show_nothing()
    assert not share.property("canShare")
    assert (share.property("text"), share.property("address"), share.property("codePath")) == ("", "", "")


@pytest.fixture
def reading(library: Library, qapp: object) -> ReadingView:
    view = ReadingView(library, "en")
    view.share_view.base_address = "https://example.org/#"
    return view


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_a_persons_page_is_shared_with_their_quotations_and_what_these_rest_on(
    library: Library, reading: ReadingView, language: str
) -> None:
    reading.set_language(language)
    reading.show_entity("xi-jinping")
    share = reading.share_view
    text = share.property("text")
    gathering = library.about(SubjectKind.ENTITY, "xi-jinping")
    assert gathering is not None
    assert text.split("\n")[1] == library.entities["xi-jinping"].name.get(language)
    for row in gathering.rows:
        event = library.event(row)
        assert event.title.get(language) in text
        assert all(f"“{quote.text}”" in text for quote in event.quotes if quote.speaker == "xi-jinping")
    assert text.count("GB/T 7714-2015") == 1, "one reference for all of them"
    assert "\u2060" not in text
    assert share.property("canShare")
    assert (share.property("address"), share.property("codePath")) == ("", ""), "only events have an address"


def test_pages_of_all_other_kinds_are_shared_too(library: Library, reading: ReadingView) -> None:
    share = reading.share_view
    source = next(iter(library.sources.values()))
    reading.show_source(source.id)
    assert "APA 7" in share.property("text")
    assert source.publisher_note.get("en") in share.property("text")
    place = next(entity for entity in library.entities.values() if entity.kind == "place")
    reading.show_entity(place.id)
    assert share.property("text").startswith(f"Place\n{place.name.get('en')}\n")
    reading.close()
    assert not share.property("canShare")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Xi Jinping", "Xi-Jinping"),
        ("《团结携手》——综述", "团结携手-综述"),
        ("a/b\\c:d*?", "a-b-c-d"),
        ("../..", "page"),
        ("x" * 200, "x" * 60),
    ],
)
def test_a_picture_of_a_page_has_a_name_that_every_system_takes(title: str, name: str) -> None:
    assert file_name(title) == name


def test_a_picture_is_written_on_a_plain_ground(share: ShareView, tmp_path: Path, qtbot: QtBot) -> None:
    target = tmp_path / "page.png"
    with qtbot.waitSignal(share.saved) as saved:
        share.savePicture(picture(), QColor("white"), QUrl.fromLocalFile(str(target)))
    assert saved.args == ["page.png"]
    written = QImage(str(target))
    assert [written.pixelColor(x, 0).name() for x in (0, 1)] == ["#ffffff", "#ff0000"]
    assert list(tmp_path.iterdir()) == [target], "nothing is left beside it"


def test_a_name_without_an_ending_gets_one(share: ShareView, tmp_path: Path) -> None:
    share.savePicture(picture(), QColor("white"), QUrl.fromLocalFile(str(tmp_path / "page")))
    assert [path.name for path in tmp_path.iterdir()] == ["page.png"]


def test_a_place_that_cannot_be_written_is_told(share: ShareView, tmp_path: Path, qtbot: QtBot) -> None:
    nowhere = tmp_path / "missing" / "page.png"
    with qtbot.waitSignal(share.refused) as refused:
        share.savePicture(picture(), QColor("white"), QUrl.fromLocalFile(str(nowhere)))
    assert refused.args == [os.strerror(2)]


@pytest.mark.parametrize("drawn", [None, QImage()])
def test_a_picture_that_was_not_drawn_is_told(
    share: ShareView, tmp_path: Path, qtbot: QtBot, drawn: object
) -> None:
    with qtbot.waitSignal(share.refused) as refused:
        share.savePicture(drawn, QColor("white"), QUrl.fromLocalFile(str(tmp_path / "page.png")))
    assert refused.args == [""]
    assert not list(tmp_path.iterdir())


def test_nothing_is_sent_anywhere(share: ShareView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(share.refused) as refused:
        share.savePicture(picture(), QColor("white"), QUrl("https://example.org/page.png"))
    assert refused.args == ["Only files on this machine can be written."]
