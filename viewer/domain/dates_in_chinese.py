"""Dates in Chinese: one form everywhere (2015年8月), spans with the dash that GB/T 15834 sets for them."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.domain.dates import Precision
from viewer.domain.written_date import WrittenDate

_SEASONS = (
    *("春", "夏", "秋", "冬"),
    *("春（北半球）", "夏（北半球）", "秋（北半球）", "冬（北半球）"),
    *("春（南半球）", "夏（南半球）", "秋（南半球）", "冬（南半球）"),
    *("第一季度", "第二季度", "第三季度", "第四季度"),
    *("前四个月", "中间四个月", "后四个月"),
    *("上半年", "下半年"),
)
"""Parts of a year by their ISO 8601-2 code, from 21."""

_FIRST_YEAR_WITHOUT_ERA = 1000
"""Shorter years would not be known for years without 公元."""


class Chinese:
    """A `Wording`."""

    def one(self, date: WrittenDate) -> str:
        about = "约" if date.approximate else ""
        doubt = "（存疑）" if date.uncertain else ""
        return f"{about}{_bare(date)}{doubt}"

    def short(self, date: WrittenDate) -> str:
        match date.precision:
            case Precision.DAY:
                return f"{date.day}"
            case Precision.MONTH:
                return f"{date.month}月"
            case Precision.SEASON:
                return _season(date)
            case Precision.CENTURY:
                return _bare(date)
            case Precision.DECADE:
                return f"{date.year}年代"
            case _:
                return f"{date.year}"

    def between(self, first: WrittenDate, last: WrittenDate) -> str:
        return f"{self.one(first)}至{self.one(last)}之间"

    def either(self, choices: Sequence[str]) -> str:
        *rest, last = choices
        return f"{'、'.join(rest)}或{last}" if rest else last

    def from_to(self, start: WrittenDate, end: WrittenDate) -> str:
        if start == end and not start.is_qualified:
            return _bare(start) if start.precision is Precision.DAY else f"{_bare(start)}内"
        if start.precision is not end.precision or start.is_qualified or end.is_qualified:
            return f"{self.one(start)}—{self.one(end)}"
        if start.precision is Precision.YEAR:
            return f"{_year(start.year)}—{end.year}年"
        return f"{_bare(start)}—{_rest_after(start, end)}"

    def since(self, start: WrittenDate, told: int | None) -> str:
        source = "" if told is None else f"（据{told}年报道）"
        return f"{self.one(start)}以来{source}"

    def until(self, end: WrittenDate) -> str:
        return f"直到{self.one(end)}"

    def end_unstated(self, start: WrittenDate) -> str:
        return f"{self.one(start)}起，结束时间未载"

    def start_unstated(self, end: WrittenDate) -> str:
        return f"起始时间未载，{self.one(end)}仍在进行"

    def unstated(self) -> str:
        return "时间未载"


def _bare(date: WrittenDate) -> str:
    match date.precision:
        case Precision.DAY:
            return f"{_year(date.year)}年{date.month}月{date.day}日"
        case Precision.MONTH:
            return f"{_year(date.year)}年{date.month}月"
        case Precision.SEASON:
            return f"{_year(date.year)}年{_season(date)}"
        case Precision.YEAR:
            return f"{_year(date.year)}年"
        case Precision.DECADE:
            decade = date.year % 100
            return f"{date.year // 100 + 1}世纪" + (f"{decade}年代" if decade else "头十年")
        case Precision.CENTURY:
            return f"{date.year // 100 + 1}世纪"
        case _:
            return f"{_year(date.year)}年至{date.last_year}年之间"


def _rest_after(start: WrittenDate, end: WrittenDate) -> str:
    """What of `end` is left to say beside `start`, of the same precision."""
    if start.precision < Precision.SEASON or start.year != end.year:
        return _bare(end)
    if end.precision is Precision.SEASON:
        return _season(end)
    if end.precision is Precision.MONTH:
        return f"{end.month}月"
    return f"{end.day}日" if start.month == end.month else f"{end.month}月{end.day}日"


def _year(year: int) -> str:
    return f"{year}" if year >= _FIRST_YEAR_WITHOUT_ERA else f"公元{year}"


def _season(date: WrittenDate) -> str:
    return "" if date.season is None else _SEASONS[date.season - 21]
