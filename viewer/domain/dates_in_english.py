"""Dates in English: day, month, year; spans with an en dash, which stands free where a side has a blank in it."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.domain.dates import Precision
from viewer.domain.written_date import WrittenDate

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SHORT_MONTH = 3

_SEASONS = (
    *("spring {}", "summer {}", "autumn {}", "winter {}"),
    *(f"{name} {{}} (northern hemisphere)" for name in ("spring", "summer", "autumn", "winter")),
    *(f"{name} {{}} (southern hemisphere)" for name in ("spring", "summer", "autumn", "winter")),
    *(f"the {place} quarter of {{}}" for place in ("first", "second", "third", "fourth")),
    *(f"the {place} third of {{}}" for place in ("first", "second", "last")),
    *(f"the {place} half of {{}}" for place in ("first", "second")),
)
"""Parts of a year by their ISO 8601-2 code, from 21."""

_LAST_PLAIN_SEASON = 24
_FIRST_YEAR_WITHOUT_ERA = 1000
"""Shorter years would not be known for years without AD."""


class English:
    """A `Wording`."""

    def one(self, date: WrittenDate) -> str:
        return _noted(_about(date), ["uncertain"] if date.uncertain else [])

    def short(self, date: WrittenDate) -> str:
        match date.precision:
            case Precision.DAY:
                return f"{date.day}"
            case Precision.MONTH:
                return _month(date)[:_SHORT_MONTH]
            case Precision.SEASON:
                return _season(date).format("").strip()
            case Precision.CENTURY:
                return f"{_ordinal(date.year // 100 + 1)} c."
            case Precision.DECADE:
                return f"{date.year}s"
            case _:
                return f"{date.year}"

    def between(self, first: WrittenDate, last: WrittenDate) -> str:
        return f"between {self.one(first)} and {self.one(last)}"

    def either(self, choices: Sequence[str]) -> str:
        *rest, last = choices
        return f"{', '.join(rest)} or {last}" if rest else last

    def from_to(self, start: WrittenDate, end: WrittenDate) -> str:
        if start == end and not start.is_qualified:
            return _bare(start) if start.precision is Precision.DAY else f"within {_bare(start)}"
        if start.precision is not end.precision or start.is_qualified or end.is_qualified:
            first, last = self.one(start), self.one(end)
            return f"{first} – {last}" if " " in first + last else f"{first}–{last}"
        if start.precision is Precision.YEAR:
            return f"{_bare(start)}–{end.year}"
        first = _without_what_follows(start, end)
        return f"{first} – {_bare(end)}" if " " in first else f"{first}–{_bare(end)}"

    def since(self, start: WrittenDate, told: int | None) -> str:
        notes = ["uncertain"] if start.uncertain else []
        if told is not None:
            notes.append(f"as reported in {told}")
        return _noted(f"since {_about(start)}", notes)

    def until(self, end: WrittenDate) -> str:
        return f"until {self.one(end)}"

    def end_unstated(self, start: WrittenDate) -> str:
        return f"from {self.one(start)}, end not stated"

    def start_unstated(self, end: WrittenDate) -> str:
        at = "as of" if end.precision is Precision.DAY else "in"
        return f"start not stated, going on {at} {self.one(end)}"

    def unstated(self) -> str:
        return "date not stated"


def _noted(text: str, notes: Sequence[str]) -> str:
    return f"{text} ({'; '.join(notes)})" if notes else text


def _about(date: WrittenDate) -> str:
    return f"about {_bare(date)}" if date.approximate else _bare(date)


def _bare(date: WrittenDate) -> str:
    match date.precision:
        case Precision.DAY:
            return f"{date.day} {_month(date)} {_year(date.year)}"
        case Precision.MONTH:
            return f"{_month(date)} {_year(date.year)}"
        case Precision.SEASON:
            return _season(date).format(_year(date.year))
        case Precision.YEAR:
            return _year(date.year)
        case Precision.DECADE:
            return f"the {date.year}s"
        case Precision.CENTURY:
            return f"the {_ordinal(date.year // 100 + 1)} century"
        case _:
            return f"between {_year(date.year)} and {date.last_year}"


def _without_what_follows(start: WrittenDate, end: WrittenDate) -> str:
    """`start` without the year or month that `end`, of the same precision, says for both."""
    if start.precision < Precision.SEASON or start.year != end.year:
        return _bare(start)
    if start.precision is Precision.MONTH:
        return _month(start)
    if start.precision is Precision.DAY:
        return f"{start.day}" if start.month == end.month else f"{start.day} {_month(start)}"
    plain = (start.season or 0) <= _LAST_PLAIN_SEASON and (end.season or 0) <= _LAST_PLAIN_SEASON
    return _season(start).format("").strip() if plain else _bare(start)


def _month(date: WrittenDate) -> str:
    return "" if date.month is None else MONTHS[date.month - 1]


def _season(date: WrittenDate) -> str:
    return "" if date.season is None else _SEASONS[date.season - 21]


def _year(year: int) -> str:
    return f"{year}" if year >= _FIRST_YEAR_WITHOUT_ERA else f"AD {year}"


def _ordinal(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"
