"""Timelines made by hand: plainly fictional, with one of everything that a file has to hold."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from viewer.domain.dates import Bound, BoundKind, EventDate, Precision, day_number
from viewer.domain.entity import Entity, EntityKind
from viewer.domain.event import Basis, Event, Link, Media, Relation
from viewer.domain.figure import Direction, Figure, FigureKind, Qualifier, Reading
from viewer.domain.heading import Heading, Lane
from viewer.domain.quote import Quote, QuoteKind, Translation
from viewer.domain.source import Citation, Name, Selector, Source
from viewer.domain.texts import LocalText
from viewer.domain.timeline import Timeline
from viewer.domain.tour import Stop, Tour

LANES = ("harbour", "school", "bridge")


def year(number: int) -> EventDate:
    first, after = day_number(number), day_number(number, 12, 31) + 1
    bound = Bound(str(number), precision=Precision.YEAR)
    return EventDate(str(number), False, bound, bound, first, after - 1, first + 1, after)


def since(number: int) -> EventDate:
    """From a year on, without an end."""
    start = Bound(str(number), precision=Precision.YEAR, approximate=True, uncertain=True)
    end = Bound("..", BoundKind.OPEN, Precision.YEAR)
    first = day_number(number)
    return EventDate(f"{number}%/..", True, start, end, first, first + 364, None, None)


def one_of(*numbers: int) -> EventDate:
    text = f"[{','.join(map(str, numbers))}]"
    bound = Bound(text, precision=Precision.YEAR)
    first, after = day_number(min(numbers)), day_number(max(numbers), 12, 31) + 1
    return EventDate(text, False, bound, bound, first, after - 1, first + 1, after, tuple(map(str, numbers)))


def both(chinese: str, english: str) -> LocalText:
    return LocalText((("zh-Hans", chinese), ("en", english)))


def _heading(languages: tuple[str, ...] = ("zh-Hans", "en")) -> Heading:
    return Heading(
        id="harbour-town",
        title=both("海港镇", "Harbour Town"),
        subtitle=both("一个虚构的镇", "A town that never was"),
        span=year(1990),
        languages=languages,
        lanes=tuple(Lane(id_, LocalText.of(id_), "red", "circle") for id_ in LANES),
        start_view=since(1991),
        start_here=("bridge-opens",),
    )


def _rich() -> Timeline:
    """Few events with everything in them."""
    bridge = Event(
        id="bridge-opens",
        date=year(1994),
        lane="bridge",
        title=both("青藏桥通车", "The bridge opens"),
        short_title=both("通车", "Bridge"),
        summary=both("一座桥在海港镇通车。", "A bridge opens in Harbour Town."),
        body=both("**桥长**见[学校](school-opens)。", "The *length* is said [in school](school-opens)."),
        importance=1,
        tags=("steel",),
        people=("lu",),
        places=("harbour",),
        quotes=(
            Quote(
                kind=QuoteKind.SPEECH,
                text="桥通了，人心也通了。",
                lang="zh-Hans",
                source="gazette",
                selector=Selector("桥通了", "说：", "。"),
                speaker="lu",
                role=both("镇长", "mayor"),
                occasion=both("通车典礼", "opening ceremony"),
                date=year(1994),
                display_lines=("桥通了，", "人心也通了。"),
                translation=(
                    ("en", Translation("The bridge is open, and so are hearts.", both("本项目", "the project"))),
                ),
            ),
        ),
        figures=(
            Figure(
                kind=FigureKind.COUNT,
                label=both("桥墩", "piers"),
                source="gazette",
                claimed_by=both("报社", "the gazette"),
                value=Decimal("5507"),
                unit=both("个", "pieces"),
                qualifier=Qualifier.OVER,
            ),
        ),
        links=(Link("school-opens", Relation.LED_TO, both("据报", "so it is said")),),
        sources=(Citation("gazette", Selector("通车"), both("年份", "the year")),),
        notes=both("问学生桥在哪里。", "Ask where the bridge is."),
        questions=(both("谁写的？", "Who wrote this?"),),
        media=(Media("media/bridge.svg", both("一座桥", "a bridge"), captions="media/bridge.vtt"),),
    )
    school = Event(
        id="school-opens",
        date=since(1996),
        lane="school",
        title=both("学校开学，会长大", "The school opens"),
        places=("harbour",),
        figures=(
            Figure(
                kind=FigureKind.PAIR,
                label=both("学生", "pupils"),
                source="gazette",
                from_=Reading(Decimal("13.1"), year(1996)),
                to=Reading(Decimal("40"), year(1999)),
            ),
            Figure(
                kind=FigureKind.CHANGE,
                label=both("逃课", "truancy"),
                source="gazette",
                by=both("三分之一", "a third"),
                direction=Direction.DOWN,
                relative_to=year_text(1996),
            ),
        ),
        sources=(Citation("gazette"),),
        basis=Basis.CONTEXT,
    )
    pier = LocalText.of("A café at the pier")
    café = Event(id="café", date=one_of(1990, 1992), lane="harbour", title=pier, importance=3)
    return Timeline(
        heading=_heading(),
        events=(café, bridge, school),
        entities=(
            Entity("lu", EntityKind.PERSON, both("吕仇", "Lü Qiu"), both("镇长", "Mayor"), pinyin="lǚ qiú"),
            Entity("harbour", EntityKind.PLACE, both("海港", "the harbour")),
            Entity("nobody", EntityKind.ORGANISATION, both("虚社", "Nobody & Sons")),
        ),
        sources=(
            Source(
                "gazette",
                "article-newspaper",
                both("海港公报", "Harbour Gazette"),
                author=(Name("Sea", "Ann"),),
                issued="1999-12",
            ),
            Source("diary", "manuscript", LocalText.of("A diary")),
        ),
        tours=(Tour("walk", both("漫步", "A walk"), (Stop("bridge-opens", seconds=60, view=year(1994)),)),),
    )


def year_text(number: int) -> LocalText:
    return both(f"{number}年", str(number))


def _many(count: int) -> Timeline:
    """Events of a usual size, day after day."""
    first = day_number(1900)
    events = []
    for number in range(count):
        day = first + number % 40_000
        bound = Bound(str(number), precision=Precision.DAY)
        title = f"第{number}次海港工作会议在{'东西南北'[number % 4]}岸召开"
        quote = Quote(QuoteKind.SPEECH, f"第{number}句话，讲的是桥。", "zh-Hans", "gazette")
        events.append(
            Event(
                id=f"event-{number}",
                date=EventDate(str(number), False, bound, bound, day, day, day + 1, day + 1),
                lane=LANES[number % 3],
                title=both(title, f"Harbour meeting {number} is held on the shore"),
                short_title=both(f"会议{number}", f"Meeting {number}"),
                summary=both("会上讨论了桥梁、学校与渔船。" * 3, "Bridges, schools and boats came up. " * 3),
                importance=1 + number % 3,
                places=("harbour",),
                quotes=(quote,) if number % 5 == 0 else (),
                sources=(Citation("gazette", Selector("会议")),),
            )
        )
    rich = _rich()
    return Timeline(_heading(), tuple(events), rich.entities, rich.sources)


@pytest.fixture(scope="session")
def rich() -> Timeline:
    return _rich()


@pytest.fixture(scope="session")
def many() -> Callable[[int], Timeline]:
    return _many


@pytest.fixture(scope="session")
def plain_event() -> Callable[..., Event]:
    """An event of 1994 in the first lane with nothing but what is handed in."""

    def make(**values: object) -> Event:
        given = {"id": "it", "date": year(1994), "lane": "harbour", "title": LocalText.of("It"), **values}
        return Event(**given)  # type: ignore[arg-type]

    return make


@pytest.fixture(scope="session")
def timeline_of() -> Callable[..., Timeline]:
    """A timeline of the given events and nothing else but what is named."""

    def make(*events: Event, **values: object) -> Timeline:
        return Timeline(_heading(), events, **values)  # type: ignore[arg-type]

    return make
