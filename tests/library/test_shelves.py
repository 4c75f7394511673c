"""The index of time and the years of starts come out of the file as they went in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from viewer.domain.start_years import start_years
from viewer.domain.time_index import TimeIndex
from viewer.domain.timeline import Timeline
from viewer.library import Library, write_library
from viewer.library.shelves import index_from_bytes, index_to_bytes


def contents(index: TimeIndex) -> list[list[tuple[object, ...]]]:
    return [
        [(shelf.reach, shelf.rows, shelf.firsts, shelf.lasts, shelf.ranks) for shelf in shelves]
        for shelves in index.lanes
    ]


@pytest.mark.parametrize("count", [0, 1, 8, 9, 700])
def test_a_file_holds_the_index_and_the_years_of_its_events(
    many: Callable[[int], Timeline], tmp_path: Path, count: int
) -> None:
    write_library(many(count), tmp_path / "it.timeline", None, lambda _: None)
    with Library.open(tmp_path / "it.timeline") as library:
        made_anew = TimeIndex.of(library.columns, range(count), len(library.lanes))
        assert contents(library.time_index) == contents(made_anew)
        assert library.start_years == start_years(library.columns)


def test_an_index_of_other_events_is_refused(many: Callable[[int], Timeline]) -> None:
    with Library.in_memory(many(40)) as one, Library.in_memory(many(50)) as other:
        data = index_to_bytes(one.time_index)
        with pytest.raises(ValueError, match="not of these events"):
            index_from_bytes(data, other.columns)
        with pytest.raises((ValueError, IndexError)):
            index_from_bytes(data[:-4], one.columns)
