"""Dates of publication as lists of references set them, and what of them is not known."""

from __future__ import annotations

import re

from viewer.domain.dates import Precision
from viewer.domain.dates_in_english import MONTHS
from viewer.domain.written_date import WrittenDate, written_date

_BETWEEN = re.compile(r"\s*(?:/|,|\.\.)\s*")
_SEASONS = {21: "Spring", 22: "Summer", 23: "Fall", 24: "Winter"}


def gbt_year(issued: str) -> str:
    """The year as digits; in brackets where it is an estimate (GB/T 7714-2015, 8.8.3); empty if none is given."""
    told = "-".join(_year(date, "-") for date in _dates(issued))
    return f"[{told}]" if told and _is_estimate(issued) else told


def gbt_day(issued: str) -> str:
    """`2000-11-20`, `2000-11` or `2000`, as far as it is known."""
    date = written_date(issued)
    if date is None or date.is_qualified or date.month is None:
        return gbt_year(issued)
    parts = (f"{date.year:04}", f"{date.month:02}", *([f"{date.day:02}"] if date.day else []))
    return "-".join(parts)


def apa_date(issued: str, *, to_the_day: bool) -> str:
    """What stands in the brackets of APA 7, 9.14: `2019, March 22`, `2019`, `ca. 1873`, `n.d.`."""
    dates = _dates(issued)
    if not dates:
        return "n.d."
    about = "ca. " if _is_estimate(issued) else ""
    if len(dates) > 1 or not to_the_day:
        return about + "–".join(_year(date, "–") for date in dates)
    return about + _year(dates[0], "–") + _within_year(dates[0])


def english_day(text: str) -> str:
    """`January 9, 2020`, or as much of it as is written."""
    date = written_date(text)
    if date is None:
        return text
    within = _within_year(date).removeprefix(", ")
    comma = ", " if date.day else " "
    return f"{within}{comma}{date.year}" if within else str(date.year)


def lacks(issued: str) -> Precision | None:
    """The coarsest part of a day's date that is not known: YEAR for no date at all; None if nothing is lacking.

    Of several dates the last that is known counts.
    """
    dates = _dates(issued)
    if not dates or dates[-1].precision < Precision.YEAR:
        return Precision.YEAR
    date = dates[-1]
    if date.month is None:
        return Precision.MONTH
    return None if date.day else Precision.DAY


def _dates(issued: str) -> list[WrittenDate]:
    """What a date names, or the first and the last of it: of a span, or of a set of which one is right."""
    known = [date for text in _BETWEEN.split(issued.strip("[]")) if (date := written_date(text)) is not None]
    return [known[0], known[-1]] if len(known) > 1 else known


def _year(date: WrittenDate, dash: str) -> str:
    return str(date.year) if date.year == date.last_year else f"{date.year}{dash}{date.last_year}"


def _within_year(date: WrittenDate) -> str:
    if date.season is not None:
        return f", {_SEASONS[date.season]}" if date.season in _SEASONS else ""
    if date.month is None:
        return ""
    return f", {MONTHS[date.month - 1]}" + (f" {date.day}" if date.day else "")


def _is_estimate(issued: str) -> bool:
    return any(sign in issued for sign in "~?%X[")
