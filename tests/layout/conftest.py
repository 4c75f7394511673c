"""Columns as the library makes them, from dates in plain words, and fonts made of arithmetic."""

from __future__ import annotations

import datetime
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from hypothesis import settings

from viewer.domain.columns import UNSAID, EventColumns, Trait
from viewer.domain.dates import day_number

settings.register_profile("layout", deadline=None, max_examples=60)
settings.load_profile("layout")


def named_days(text: str) -> tuple[int, int]:
    """First day of `1994`, `1994-05` or `1994-05-01`, and the day after its last."""
    parts = [int(part) for part in text.split("-")]
    first = datetime.date(*parts, *[1] * (3 - len(parts)))
    match len(parts):
        case 1:
            last = day_number(first.year + 1)
        case 2:
            last = day_number(first.year + first.month // 12, first.month % 12 + 1)
        case _:
            last = day_number(*parts) + 1
    return day_number(first.year, first.month, first.day), last


@dataclass(frozen=True)
class Told:
    """One event: its lane, its date in the EDTF that the tests need, its label, and what else there is to it."""

    lane: int
    date: str
    label: str = ""
    importance: int = 2
    context: bool = False
    told: str = "2024"


def _end(text: str, later: int) -> tuple[int, int, bool]:
    approximate = text.endswith("~")
    first, last = named_days(text.rstrip("~"))
    if approximate:
        first, last = first - later, last + later
    return first, last, approximate


def columns_of(events: list[Told]) -> EventColumns:
    columns = EventColumns()
    for event in events:
        traits = Trait.CONTEXT if event.context else Trait(0)
        start, slash, end = event.date.partition("/")
        instants = [UNSAID] * 4
        if not slash:
            first, last, approximate = _end(start, 365)
            instants = [first, last - 1, first + 1, last]
            traits |= Trait.START_APPROXIMATE | Trait.END_APPROXIMATE if approximate else Trait(0)
        else:
            traits |= Trait.SPAN
            traits |= {"": Trait.START_UNKNOWN, "..": Trait.START_OPEN}.get(start, Trait(0))
            traits |= {"": Trait.END_UNKNOWN, "..": Trait.END_OPEN}.get(end, Trait(0))
            if start.strip("."):
                first, last, approximate = _end(start, 365)
                instants[:2] = first, last - 1
                traits |= Trait.START_APPROXIMATE if approximate else Trait(0)
            if end.strip("."):
                first, last, approximate = _end(end, 365)
                instants[2:] = first + 1, last
                traits |= Trait.END_APPROXIMATE if approximate else Trait(0)
        columns.lane.append(event.lane)
        columns.importance.append(event.importance)
        columns.traits.append(traits)
        for column, instant in zip(
            (columns.earliest_start, columns.latest_start, columns.earliest_end, columns.latest_end),
            instants,
            strict=True,
        ):
            column.append(instant)
        columns.told_until.append(named_days(event.told)[1] if event.told else UNSAID)
    return columns


@pytest.fixture(scope="session")
def told() -> type[Told]:
    return Told


@pytest.fixture(scope="session")
def make_columns() -> Callable[[list[Told]], EventColumns]:
    return columns_of


@pytest.fixture(scope="session")
def measure_at() -> Callable[[float], Callable[[str], float]]:
    """A measurer for a type size in px: a Han character is as wide as the type is high, others half of it."""

    def at(size: float) -> Callable[[str], float]:
        return lambda text: sum(
            size if unicodedata.east_asian_width(char) in "WF" else size * 0.55 for char in text
        )

    return at


SHIPPED = [
    Told(0, "1994", "第三次座谈会", 1),
    Told(1, "1994/2024", "选派 10 批、近 12 万人（据新华社）", 1),
    Told(0, "2001", "第四次座谈会", 3, context=True),
    Told(0, "2010", "第五次座谈会", 3, context=True),
    Told(2, "2010/2020", "每 10 万人中大学文化程度：5507 到 11019", 1),
    Told(0, "2013-03", "在西藏代表团的讲话", 1),
    Told(2, "2014~/2024", "近十年的医疗数字", 2),
    Told(0, "2014-08-25", "二十周年电视电话会", 3, context=True),
    Told(2, "2015/..", "“组团式”援藏", 1),
    Told(0, "2015-08", "第六次座谈会", 1),
    Told(0, "2020-08", "第七次座谈会", 1),
    Told(0, "2021-07", "七十周年之行", 1),
    Told(1, "2022-07", "第九批、第十批进藏干部大会", 2),
    Told(3, "2023-06", "铜龙村光伏供暖，40 户", 1),
    Told(6, "2023-07", "珠海青少年在林芝", 2),
    Told(6, "2023-12", "林芝青少年回访珠海", 2),
    Told(1, "/2024", "两句话：来了就是西藏人", 2),
    Told(2, "/2024", "教室的变化", 3),
    Told(4, "/2024", "白绒山羊", 2),
    Told(4, "/2024", "从输血式到造血式（新华社语）", 3),
    Told(5, "/2024", "雅江北岸造林", 1),
    Told(6, "2024-04", "昌都 145 名干部去培训", 2),
    Told(0, "2024", "成就综述发表", 3),
]


@pytest.fixture(scope="session")
def shipped() -> list[Told]:
    """Like the shipped timeline: its dates and lanes, with labels of the same lengths."""
    return SHIPPED
