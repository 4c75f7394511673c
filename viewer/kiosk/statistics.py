"""What visitors use of an exhibit: counts by day, on this machine alone, of nobody in particular.

Nothing that could tell one visit from another is kept: no times of day, no order of events, no typed text unless
that was configured. Nothing of it ever stops the show: a disk that refuses is told once in the log.
"""

from __future__ import annotations

import csv
import json
import logging
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TextIO

from viewer.desktop.files import replacing
from viewer.kiosk.kept import BrokenError, read_json

STATISTICS_NAME = "statistics.json"
CSV_NAME = "statistics.csv"
KEPT_DAYS = 800
"""More than two years; a file that never grows beyond that."""
MOST_NAMES_A_DAY = 2000
"""Different names of one kind a day. What comes beyond is counted under REST."""
REST = "…"

DWELL_BOUNDS_S = (30, 60, 120, 300, 600, 1800)
DWELL_BUCKETS = ("<30 s", "30-60 s", "1-2 min", "2-5 min", "5-10 min", "10-30 min", ">30 min")

log = logging.getLogger(__name__)


class Count(StrEnum):
    """What is counted; each by name but sessions and searches."""

    SESSIONS = "sessions"
    DWELL = "dwell"
    """By DWELL_BUCKETS."""
    EVENTS = "events"
    """By the event's id."""
    LANGUAGES = "languages"
    """By BCP 47 tag, those that were chosen."""
    EMPTY_SEARCHES = "empty_searches"
    """Searches that found nothing; under no name, or under what was typed if that is kept."""


Days = dict[str, dict[str, Counter[str]]]
"""Day as YYYY-MM-DD, then a Count, then a name."""


def dwell_bucket(seconds: float) -> str:
    """The one of DWELL_BUCKETS for a visit that took so long."""
    return DWELL_BUCKETS[bisect_right(DWELL_BOUNDS_S, seconds)]


class Statistics:
    """Kept in `file` from visit to visit; with `on` false nothing is counted, read or written."""

    def __init__(self, file: Path, today: Callable[[], date], *, on: bool, keeps_text: bool = False) -> None:
        self._file = file
        self._today = today
        self.on = on
        self._keeps_text = keeps_text
        self._told = False
        self._days: Days = _read(file) if on else {}

    def language_chosen(self, tag: str) -> None:
        self._count(Count.LANGUAGES, tag)

    def event_opened(self, event_id: str) -> None:
        self._count(Count.EVENTS, event_id)

    def nothing_found(self, typed: str) -> None:
        """A search found nothing; `typed` is kept only where that is configured."""
        self._count(Count.EMPTY_SEARCHES, " ".join(typed.split())[:60] if self._keeps_text else "")

    def visit_ended(self, seconds: float) -> None:
        """A visit is over, of so many s; what it counted is written."""
        self._count(Count.SESSIONS, "")
        self._count(Count.DWELL, dwell_bucket(seconds))
        self.save()

    def rows(self) -> Iterator[tuple[str, str, str, int]]:
        """Day, what, name and number, in that order."""
        for day in sorted(self._days):
            for what in Count:
                for name, number in sorted(self._days[day].get(what, {}).items()):
                    yield day, what.value, name, number

    def totals(self, what: Count, days: int) -> list[tuple[str, int]]:
        """The names of a count over the last so many days that have any, the most frequent first."""
        total: Counter[str] = Counter()
        for day in sorted(self._days)[-days:]:
            total.update(self._days[day].get(what, {}))
        return total.most_common()

    def write_csv(self, out: TextIO) -> None:
        """All of it as CSV (RFC 4180) with a head."""
        writer = csv.writer(out)
        writer.writerow(("day", "what", "name", "count"))
        writer.writerows(self.rows())

    def export(self, file: Path) -> bool:
        """The same into `file`; False, told in the log, where the disk refuses."""
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            with replacing(file) as out:
                self.write_csv(out)
        except (OSError, ValueError) as fault:
            log.warning("statistics are not exported: %s", fault)
            return False
        return True

    def save(self) -> None:
        """Write what is counted; a disk that refuses costs no visit, and is told once until it takes it again."""
        if not self.on:
            return
        for old in sorted(self._days)[:-KEPT_DAYS]:
            del self._days[old]
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with replacing(self._file) as out:
                json.dump(self._days, out)  # In ASCII: what was typed may be no Unicode.
        except OSError as fault:
            if not self._told:
                log.warning("statistics are kept in memory alone: %s", fault)
            self._told = True
        else:
            self._told = False

    def _count(self, what: Count, name: str) -> None:
        if not self.on:
            return
        names = self._days.setdefault(self._today().isoformat(), {}).setdefault(what.value, Counter())
        names[name if name in names or len(names) < MOST_NAMES_A_DAY else REST] += 1


def _read(file: Path) -> Days:
    """What was kept, without anything that is no count; nothing where the file is absent or broken."""
    try:
        plain = read_json(file)
    except BrokenError as fault:
        log.warning("statistics cannot be read and begin anew: %s", fault)
        return {}
    days: Days = {}
    for day, counts in _items(plain):
        for what, names in _items(counts):
            whole = {name: number for name, number in _items(names) if type(number) is int and number > 0}
            if whole and what in list(Count) and _is_day(day):
                days.setdefault(day, {})[what] = Counter(whole)
    return days


def _items(plain: object) -> Iterator[tuple[str, object]]:
    if isinstance(plain, dict):
        yield from plain.items()


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
