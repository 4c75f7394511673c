"""The fictional timeline, and one with more events than can be named."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from viewer.domain.texts import LocalText
from viewer.domain.timeline import Timeline
from viewer.layout.surface import Arrangement, arrange
from viewer.layout.viewport import Limits, Viewport
from viewer.library.library import Library
from viewer.reading.edtf_dates import parse_date
from viewer.reading.read import read_timeline
from viewer.viewmodels.surface_page import Page

FICTIONAL = Path(__file__).parents[1] / "fixtures" / "fictional"


@pytest.fixture(scope="session")
def vela_timeline() -> Timeline:
    read = read_timeline(FICTIONAL).timeline
    assert read is not None
    return read


@pytest.fixture
def vela(vela_timeline: Timeline) -> Iterator[Library]:
    """The fictional timeline in a library."""
    with Library.in_memory(vela_timeline) as opened:
        yield opened


@pytest.fixture(scope="session")
def crowd_timeline(vela_timeline: Timeline) -> Timeline:
    """A thousand events, one a month from 1850, in three lanes."""
    lanes = [lane.id for lane in vela_timeline.heading.lanes]
    heading = replace(vela_timeline.heading, span=parse_date("1850/1934"), start_view=None, start_here=())
    source = vela_timeline.events[0].sources
    events = [
        replace(
            vela_timeline.events[0],
            id=f"event-{number}",
            date=parse_date(f"{1850 + number // 12}-{number % 12 + 1:02}"),
            lane=lanes[number % 3],
            title=LocalText.of(f"Event {number}"),
            short_title=LocalText(),
            links=(),
            quotes=(),
            figures=(),
            sources=source,
            importance=number % 3 + 1,
        )
        for number in range(1000)
    ]
    return replace(vela_timeline, heading=heading, events=tuple(events), tours=())


@pytest.fixture
def crowd(crowd_timeline: Timeline) -> Iterator[Library]:
    """A thousand events in a library."""
    with Library.in_memory(crowd_timeline) as opened:
        yield opened


@pytest.fixture(scope="session")
def page() -> Page:
    return Page(width=1000, height=500)


@pytest.fixture(scope="session")
def whole(page: Page) -> Callable[[Library], Viewport]:
    """The whole span of a library on the page."""
    return lambda library: Viewport.of_whole(Limits(*library.heading.span.extent), page.width)


@pytest.fixture(scope="session")
def laid_out(page: Page, whole: Callable[[Library], Viewport]) -> Callable[..., Arrangement]:
    """Arranges the whole span of a library, with English words and every letter 8 px wide."""

    def lay_out(library: Library, order: tuple[int, ...] | None = None) -> Arrangement:
        return arrange(
            library.columns,
            range(len(library)),
            whole(library),
            len(library.lanes),
            page.height,
            page.sizes(cards=False),
            lambda row: library.short_titles([row], "en")[0],
            lambda text: 8.0 * len(text),
            order=order,
        )

    return lay_out


@pytest.fixture
def counted() -> Callable[[object], list[int]]:
    """A list that grows by one whenever a signal is emitted."""

    def count(signal: object) -> list[int]:
        calls: list[int] = []
        signal.connect(lambda *_: calls.append(1))  # type: ignore[attr-defined]
        return calls

    return count
