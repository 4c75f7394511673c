"""Timelines as large as one likes, plainly made up, alike for a like count: 30 % spans, six lanes, 1994–2024."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

EVENTS_A_FILE = 1_000
SPANS = 0.3
_FIRST, _LAST = date(1994, 1, 1), date(2024, 12, 31)
_LANES = (
    ("harbour", "港口", "Harbour", "red", "diamond"),
    ("school", "学校", "School", "amber", "circle"),
    ("clinic", "诊所", "Clinic", "blue", "plus"),
    ("bridge", "桥梁", "Bridge", "brown", "square"),
    ("forest", "森林", "Forest", "green", "asterisk"),
    ("market", "集市", "Market", "violet", "half"),
)
_DOERS = (("合唱团", "The choir"), ("船员", "The crew"), ("邻居", "The neighbours"), ("园丁", "The gardeners"))
_DEEDS = (("开会", "meet"), ("种树", "plant trees"), ("修路", "mend a road"), ("办展", "open a show"))
_PLACES = (("北岸", "on the north bank"), ("南门", "at the south gate"), ("岛上", "on the island"))

HEADING = (
    """\
format: 1
id: many
title: {zh-Hans: 许多事件, en: Many events}
span: 1994/2024
languages: [zh-Hans, en]
lanes:
"""
    + "".join(
        f"  - {{id: {id_}, name: {{zh-Hans: {zh}, en: {en}}}, colour: {colour}, glyph: {glyph}}}\n"
        for id_, zh, en, colour, glyph in _LANES
    )
    + "credits: {zh-Hans: 虚构, en: Made up}\n"
)
SOURCES = """\
- id: made-up
  type: article
  title: {zh-Hans: 虚构的文章, en: A made-up article}
  publisher: {zh-Hans: 无, en: Nobody}
  issued: 2024
  language: en
"""


def write_timeline(folder: Path, count: int) -> None:
    """A timeline's folder of `count` events, 1,000 a file, with dates of days, months and years."""
    (folder / "events").mkdir(parents=True)
    (folder / "timeline.yaml").write_text(HEADING, encoding="utf-8")
    (folder / "sources.yaml").write_text(SOURCES, encoding="utf-8")
    texts = _events(count)
    for number in range(0, count, EVENTS_A_FILE):
        text = "\n".join(next(texts) for _ in range(min(EVENTS_A_FILE, count - number)))
        name = f"part-{number // EVENTS_A_FILE:04}.yaml"
        (folder / "events" / name).write_text(text, encoding="utf-8")


def _events(count: int) -> Iterator[str]:
    chance = random.Random(count)
    for number in range(count):
        who, what, where = chance.choice(_DOERS), chance.choice(_DEEDS), chance.choice(_PLACES)
        zh, en = f"{who[0]}在{where[0]}{what[0]}", f"{who[1]} {what[1]} {where[1]}"
        yield (
            f"- id: event-{number}\n"
            f"  date: {_date(chance)}\n"
            f"  lane: {chance.choice(_LANES)[0]}\n"
            f"  title: {{zh-Hans: {zh}，第{number}次, en: {en}. No. {number}}}\n"
            f"  summary: {{zh-Hans: 据说{zh}。, en: It is said that {en[0].lower()}{en[1:]}.}}\n"
            f"  importance: {chance.choices((1, 2, 3), (1, 3, 6))[0]}\n"
            f"  sources: [{{source: made-up}}]\n"
        )


def _date(chance: random.Random) -> str:
    """EDTF text; a span stays within the years."""
    days = (_LAST - _FIRST).days
    first = _FIRST + timedelta(chance.randrange(days))
    precision = chance.choices((10, 7, 4), (7, 2, 1))[0]
    if chance.random() >= SPANS:
        return first.isoformat()[:precision]
    last = min(_LAST, first + timedelta(1 + round(chance.expovariate(1 / 200))))
    if precision == 4:
        # A span from a year to itself is that year.
        last = max(last, date(min(first.year + 1, _LAST.year), 1, 1))
        first = min(first, date(last.year - 1, 1, 1))
    begin, end = first.isoformat()[:precision], last.isoformat()[:precision]
    return begin if begin == end else f"{begin}/{end}"
