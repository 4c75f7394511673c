"""Generated timelines of several sizes: the surface keeps its promises at any magnification, in both languages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations, takewhile
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from many import write_timeline

from viewer.domain.columns import outer_days
from viewer.domain.time_index import TimeIndex
from viewer.layout.choosing import BUDGET
from viewer.layout.frame import Frame
from viewer.layout.labels import Side
from viewer.layout.level import Covered, Section, tightest
from viewer.layout.surface import Arrangement, arrange
from viewer.layout.viewport import Limits, Viewport
from viewer.library.library import Library
from viewer.models.date_words import date_words
from viewer.reading.read import read_timeline
from viewer.viewmodels.surface_content import pill_text
from viewer.viewmodels.surface_page import Page

SIZES = (30, 250, 3_000)
SCREENS = ((1_040, 440), (1_640, 760), (3_400, 1_500), (820, 1_300), (420, 260))
"""The surface in px, in windows of usual sizes and in the smallest."""


class Look(NamedTuple):
    """How somebody looks at a timeline."""

    count: int
    screen: tuple[float, float]
    text: float
    power: float
    at: float
    language: str
    filtered: int
    """0 for all events, else every how-many-th passes."""
    selected: int | None


looks = st.builds(
    Look,
    st.sampled_from(SIZES),
    st.sampled_from(SCREENS),
    st.sampled_from([1.0, 1.5, 2.0]),
    st.one_of(st.just(0.0), st.floats(0, 11)),
    st.floats(0, 1),
    st.sampled_from(["en", "zh-Hans"]),
    st.sampled_from([0, 0, 2, 7]),
    st.one_of(st.none(), st.integers(0, SIZES[0] - 1)),
)
few = settings(max_examples=60)


@dataclass
class Seen:
    """A timeline on a page, as the window arranges it."""

    library: Library
    look: Look
    measure: Callable[[str], float]

    def __post_init__(self) -> None:
        look, library = self.look, self.library
        label = 14 * look.text
        self.page = Page(*look.screen, label, label * 1.15, 16, max(44, 30 * look.text))
        limits = Limits(*library.heading.span.extent, margin_px=self.page.margin)
        self.viewport = Viewport.of_whole(limits, look.screen[0]).zoomed(2**look.power, look.at * look.screen[0])
        every = [row for row in range(len(library)) if not look.filtered or row % look.filtered == 0]
        extra = set() if look.selected is None else {look.selected}
        self.rows = sorted({*every, *extra})
        large = len(self.rows) > BUDGET
        self.index = TimeIndex.of(library.columns, self.rows, len(library.lanes)) if large else None

    def arranged(self, viewport: Viewport | None = None) -> Arrangement:
        tight, language, library = tightest(viewport or self.viewport), self.look.language, self.library
        cards = not tight.is_whole
        columns, lanes = library.columns, len(library.lanes)
        return arrange(
            columns,
            self.rows,
            tight,
            lanes,
            self.page.height,
            self.page.sizes(cards),
            self.title,
            self.measure,
            self.look.selected,
            index=self.index,
            second_line=(lambda row: date_words(row, library, language)) if cards else None,
            pill_text=lambda row, others: pill_text(self.title(row), others, language),
        )

    def title(self, row: int) -> str:
        return self.library.short_titles([row], self.look.language)[0]

    def in_view(self, viewport: Viewport) -> set[int]:
        days = ((row, outer_days(self.library.columns, row)) for row in self.rows)
        return {row for row, (first, last) in days if last > viewport.start and first < viewport.end}


See = Callable[[Look], Seen]


@pytest.fixture(scope="module")
def see(tmp_path_factory: pytest.TempPathFactory, measure_at: Callable) -> Iterator[See]:
    libraries = {}
    for count in SIZES:
        folder = tmp_path_factory.mktemp("many") / "timeline"
        write_timeline(folder, count)
        timeline = read_timeline(folder).timeline
        assert timeline is not None
        libraries[count] = Library.in_memory(timeline)
    yield lambda look: Seen(libraries[look.count], look, measure_at(14 * look.text))
    for library in libraries.values():
        library.close()


class Drawn(NamedTuple):
    what: str
    left: float
    right: float
    top: float
    bottom: float


def drawn(seen: Seen, arranged: Arrangement, viewport: Viewport) -> list[Drawn]:
    """All that is drawn, in px of the window: a mark, its words and a pill each for itself."""
    x, page, sizes = viewport.scale.x, seen.page, seen.page.sizes(cards=True)
    found = []
    for mark in arranged.marks:
        left, right = x(mark.first_day) + mark.first_px, x(mark.last_day) + mark.last_px
        found.append(Drawn(f"mark {mark.row}", left, right, mark.y - 1, mark.y + 1))
        if mark.side in (Side.LEFT, Side.RIGHT):
            words, half = x(mark.label_day) + mark.label_px, mark.lines * sizes.line_px / 2
            found.append(Drawn(f"words {mark.row}", words, words + mark.words_width, mark.y - half, mark.y + half))
    for pill in arranged.pills:
        left, top = x(pill.day) - pill.width / 2, pill.y - page.pill / 2
        found.append(Drawn(f"pill {pill.label}", left, left + pill.width, top, top + page.pill))
    return found


def collisions(things: list[Drawn]) -> list[str]:
    """What lies on what, by rows of the surface."""
    rows: dict[int, list[Drawn]] = defaultdict(list)
    for thing in things:
        for row in range(int(thing.top // 20), int(thing.bottom // 20) + 1):
            rows[row].append(thing)
    found = set()
    for row in rows.values():
        row.sort(key=lambda thing: thing.left)
        for place, one in enumerate(row):
            for other in takewhile(lambda other: other.left < one.right - 0.01, row[place + 1 :]):  # noqa: B023
                if other.top < one.bottom - 0.01 and one.top < other.bottom - 0.01:
                    found.add(f"{one.what} and {other.what}")
    return sorted(found)


@few
@given(looks, st.floats(1, 1.4142), st.floats(0, 1))
def test_nothing_lies_on_anything_else_at_any_scale_of_a_level(
    see: See, look: Look, factor: float, about: float
) -> None:
    seen = see(look)
    arranged, tight = seen.arranged(), tightest(seen.viewport)
    assert collisions(drawn(seen, arranged, tight)) == []
    assert collisions(drawn(seen, arranged, tight.zoomed(factor, about * tight.width))) == []


@few
@given(looks)
def test_what_is_shown_and_what_pills_count_is_all_that_passes(see: See, look: Look) -> None:
    seen = see(look)
    arranged = seen.arranged()
    marks = [mark.row for mark in arranged.marks]
    held = [set(pill.rows) for pill in arranged.pills]
    counted = [len(pill.rows) for pill in arranged.pills]
    assert counted == [len(rows) for rows in held]
    assert {*marks}.union(*held) <= {*seen.rows}
    assert not any({*marks} & rows for rows in held)
    assert len(marks) == len({*marks})
    assert seen.in_view(tightest(seen.viewport)) <= {*marks}.union(*held)
    if seen.viewport.is_whole:
        assert not any(one & other for one, other in combinations(held, 2))
        assert len(marks) + sum(counted) == len(seen.rows)


def places_in(arranged: Arrangement) -> list[tuple[object, ...]]:
    """Where everything stands, and what pills hold."""
    marks = [(m.row, m.track, m.y, m.label, m.label_day, m.label_px, m.lines) for m in arranged.marks]
    return [*marks, *((p.lane, p.track, p.day, p.width, p.label, tuple(p.rows)) for p in arranged.pills)]


@few
@given(looks, st.floats(-1, 1))
def test_panning_within_a_section_moves_nothing(see: See, look: Look, share: float) -> None:
    seen = see(look)
    here = seen.viewport
    there = here.panned(share * here.width)
    before = seen.arranged(here)
    tight = tightest(here), tightest(there)
    frames = [Frame(view.limits.first_day, view.px_per_day) for view in tight]
    if Section.around(tight[0], frames[0]) == Section.around(tight[1], frames[1]):
        assert places_in(seen.arranged(there)) == places_in(before)
    assert Covered.by(here).covers(here)


@few
@given(looks)
def test_the_open_event_has_its_name_and_words_stay_within_the_whole_span(see: See, look: Look) -> None:
    seen = see(look)
    arranged, tight = seen.arranged(), tightest(seen.viewport)
    if look.selected is not None and look.selected in seen.in_view(tight):
        assert next(mark.side for mark in arranged.marks if mark.row == look.selected) is not Side.NONE
    if tight.is_whole:
        for thing in drawn(seen, arranged, tight):
            assert -0.01 <= thing.left <= thing.right <= tight.width + 0.01, thing.what


@few
@given(looks, st.floats(0, 1))
def test_a_place_and_its_day_are_each_others_image(see: See, look: Look, share: float) -> None:
    viewport = see(look).viewport
    x = share * viewport.width
    assert viewport.scale.x(viewport.scale.day(x)) == pytest.approx(x, abs=1e-6)
    frame = Frame(viewport.limits.first_day, viewport.px_per_day)
    day = viewport.start + share * viewport.days
    assert frame.day(frame.x(day)) == pytest.approx(day, abs=1e-6)
