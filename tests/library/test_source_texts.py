"""A file has the texts that its sources carry, in paragraphs, and knows where in them its statements stand."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from viewer.domain.source import Selector
from viewer.library.errors import LibraryError
from viewer.library.library import Library
from viewer.library.writer import write_library
from viewer.opening import compile_folder, whole_timeline

REVIEW = "review-1911"


@pytest.fixture(scope="module")
def carrying(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fictional timeline with the text of one of its sources."""
    folder = tmp_path_factory.mktemp("carrying") / "fictional"
    shutil.copytree(checkout / "tests/fixtures/fictional", folder)
    shutil.copytree(checkout / "tests/fixtures/texts", folder / "texts")
    sources = folder / "sources.yaml"
    told = sources.read_text(encoding="utf-8")
    sources.write_text(
        told.replace("  issued: 1911\n", f"  issued: 1911\n  text: texts/{REVIEW}.txt\n"), encoding="utf-8"
    )
    return folder


@pytest.fixture(scope="module")
def file(carrying: Path) -> Path:
    target = carrying.parent / "fictional.timeline"
    write_library(compile_folder(carrying), target, carrying, lambda _: None)
    return target


@pytest.fixture
def library(file: Path) -> Iterator[Library]:
    with Library.open(file) as opened:
        yield opened


def test_every_selected_passage_is_where_its_place_says(library: Library) -> None:
    found = 0
    for row in range(len(library)):
        event = library.event(row)
        for part in (*event.quotes, *event.figures, *event.sources):
            if part.selector is None or part.source != REVIEW:
                continue
            place = library.texts.place(REVIEW, part.selector)
            assert place is not None
            lines = library.texts.paragraphs(REVIEW, place.first, place.last + 1)
            assert len(lines) == place.last - place.first + 1
            tail = len(lines[-1]) - place.end
            words = "\n".join(lines)
            passage = words[place.start : len(words) - tail]
            assert "".join(passage.split()) == "".join(part.selector.exact.split())
            found += 1
    assert found > 5


def test_paragraphs_are_read_as_far_as_there_are_such(library: Library, carrying: Path) -> None:
    text = (carrying / "texts" / f"{REVIEW}.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line]
    texts = library.texts
    assert texts.count(REVIEW) == len(lines)
    assert list(texts.paragraphs(REVIEW, 0, 999)) == lines
    assert list(texts.paragraphs(REVIEW, 2, 4)) == lines[2:4]
    assert texts.paragraphs(REVIEW, -5, 0) == texts.paragraphs(REVIEW, 99, 100) == ()


def test_of_a_source_without_a_text_there_is_none(library: Library) -> None:
    assert library.texts.count("letters-1873") == 0
    assert library.texts.paragraphs("letters-1873", 0, 9) == ()
    assert library.texts.place("letters-1873", Selector("a")) is None
    assert library.texts.place(REVIEW, Selector("words that nobody selected")) is None


def test_a_source_says_after_a_round_trip_that_it_carries_its_text(file: Path, carrying: Path) -> None:
    assert whole_timeline(file) == whole_timeline(carrying)
    assert {source.id: source.text for source in whole_timeline(file).sources} == {
        REVIEW: f"texts/{REVIEW}.txt",
        "letters-1873": "",
    }


def test_in_memory_too(carrying: Path) -> None:
    timeline = compile_folder(carrying)
    with Library.in_memory(timeline, carrying) as library:
        assert library.texts.count(REVIEW) > 0
    with Library.in_memory(timeline) as library:
        assert library.texts.count(REVIEW) == 0


@pytest.mark.parametrize("table", ["paragraph", "place"])
def test_damage_is_found(file: Path, table: str, tmp_path: Path) -> None:
    damaged = Path(shutil.copy(file, tmp_path))
    with sqlite3.connect(damaged) as connection:
        connection.execute(f"UPDATE {table} SET crc = crc + 1")
    connection.close()
    with Library.open(damaged) as library:
        with pytest.raises(LibraryError, match="damaged"):
            library.verify()
        selector = next(
            quote.selector
            for row in range(len(library))
            for quote in library.event(row).quotes
            if quote.source == REVIEW and quote.selector
        )
        with pytest.raises(LibraryError, match="damaged"):
            library.texts.place(REVIEW, selector) and library.texts.paragraphs(REVIEW, 0, 9)


@pytest.mark.parametrize(("content", "code"), [(None, "media_missing"), (b"\xff", "media_unreadable")])
def test_a_text_that_is_gone_or_broken_when_the_file_is_built_is_told(
    carrying: Path, tmp_path: Path, content: bytes | None, code: str
) -> None:
    folder = tmp_path / "folder"
    shutil.copytree(carrying, folder)
    timeline = compile_folder(folder)
    text = folder / "texts" / f"{REVIEW}.txt"
    text.unlink()
    if content is not None:
        text.write_bytes(content)
    with pytest.raises(LibraryError) as fault:
        write_library(timeline, tmp_path / "a.timeline", folder, lambda _: None)
    assert fault.value.code == code
    assert "review-1911.txt" in fault.value.sentence("en")
