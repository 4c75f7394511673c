"""Whatever happens to a file, what comes out of it is what was written or one LibraryError."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from viewer.domain.timeline import Timeline
from viewer.library import Library, LibraryError, write_library
from viewer.library.schema import PAGE_SIZE

QUESTIONS = ("桥", "bridge", "qz", "haigang", "gazette 1999", "thoroughly absent", "d")
IDS = ("café", "bridge-opens", "school-opens", "no such event")


def everything(library: Library) -> list[Any]:
    rows = range(len(library))
    return [
        library.heading,
        library.columns,
        [library.event(row) for row in rows],
        [library.event_id(row) for row in rows],
        [library.date_of(row) for row in rows],
        [library.row_of(id_) for id_ in IDS],
        library.short_titles(rows, "zh"),
        library.sources,
        library.entities,
        library.tours,
        library.quotations,
        [
            (stored := library.media(file)) and stored.whole()
            for file in ("media/bridge.svg", "media/bridge.vtt", "nothing")
        ],
        [library.search(text, "en", 5) for text in QUESTIONS],
    ]


@pytest.fixture(scope="module")
def whole(rich: Timeline, tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, list[Any]]:
    """A file's bytes, and everything that is in it."""
    root = tmp_path_factory.mktemp("whole")
    (root / "media").mkdir()
    (root / "media" / "bridge.svg").write_bytes(b"<svg/>" * 2000)
    (root / "media" / "bridge.vtt").write_bytes(b"WEBVTT")
    write_library(rich, root / "rich.timeline", root, lambda _: None)
    with Library.open(root / "rich.timeline") as library:
        return (root / "rich.timeline").read_bytes(), everything(library)


@pytest.fixture
def is_right_or_refused(whole: tuple[bytes, list[Any]], tmp_path: Path) -> Callable[[bytes], bool]:
    def check(content: bytes) -> bool:
        """True if all of it is right, False if it is refused; nothing else passes."""
        path = tmp_path / "other.timeline"
        path.unlink(missing_ok=True)
        path.write_bytes(content)
        try:
            with Library.open(path) as library:
                found = everything(library)
        except LibraryError:
            return False
        assert found == whole[1]
        return True

    return check


MANY = settings(
    max_examples=400, deadline=None, database=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def test_an_undamaged_copy_is_right(
    whole: tuple[bytes, list[Any]], is_right_or_refused: Callable[[bytes], bool]
) -> None:
    assert is_right_or_refused(whole[0])


@MANY
@given(data=st.data())
def test_flipped_bytes_are_harmless_or_found(
    data: st.DataObject, whole: tuple[bytes, list[Any]], is_right_or_refused: Callable[[bytes], bool]
) -> None:
    content = bytearray(whole[0])
    for _ in range(data.draw(st.integers(1, 3))):
        content[data.draw(st.integers(0, len(content) - 1))] ^= data.draw(st.integers(1, 255))
    is_right_or_refused(bytes(content))


@MANY
@given(data=st.data())
def test_a_file_cut_short_is_always_found(
    data: st.DataObject, whole: tuple[bytes, list[Any]], is_right_or_refused: Callable[[bytes], bool]
) -> None:
    length = data.draw(st.integers(0, len(whole[0]) - 1))
    assert not is_right_or_refused(whole[0][:length])


@MANY
@given(data=st.data())
def test_lost_or_swapped_pages_are_harmless_or_found(
    data: st.DataObject, whole: tuple[bytes, list[Any]], is_right_or_refused: Callable[[bytes], bool]
) -> None:
    pages = [whole[0][start : start + PAGE_SIZE] for start in range(0, len(whole[0]), PAGE_SIZE)]
    first, second = (data.draw(st.integers(0, len(pages) - 1)) for _ in range(2))
    if data.draw(st.booleans()):
        pages[first], pages[second] = pages[second], pages[first]
    else:
        pages[first] = bytes(PAGE_SIZE)
    is_right_or_refused(b"".join(pages))


@pytest.mark.parametrize("what", ["桥通了，人心", "Harbour Gazette", "镇长", "<svg/><svg/>", "A walk"])
def test_a_changed_word_is_found_wherever_it_stands(
    what: str, whole: tuple[bytes, list[Any]], is_right_or_refused: Callable[[bytes], bool]
) -> None:
    place = whole[0].index(what.encode())
    content = bytearray(whole[0])
    content[place + 1] ^= 1
    assert not is_right_or_refused(bytes(content))


def test_damage_is_told_before_it_is_raised(whole: tuple[bytes, list[Any]], tmp_path: Path) -> None:
    content = bytearray(whole[0])
    content[whole[0].index("桥通了，人心".encode())] ^= 1
    (tmp_path / "a.timeline").write_bytes(content)
    told: list[str] = []
    with Library.open(tmp_path / "a.timeline") as library:
        library.on_damage = lambda: told.append("damaged")
        assert library.event_id(1) == "bridge-opens"
        assert told == []
        with pytest.raises(LibraryError):
            library.event(1)
        assert told == ["damaged"]
        with pytest.raises(LibraryError):
            library.verify()
