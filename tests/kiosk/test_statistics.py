from __future__ import annotations

import io
import logging
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.kiosk.statistics import (
    DWELL_BUCKETS,
    KEPT_DAYS,
    MOST_NAMES_A_DAY,
    REST,
    STATISTICS_NAME,
    Count,
    Statistics,
    dwell_bucket,
)

TODAY = date(2024, 7, 1)


def statistics(folder: Path, *, on: bool = True, keeps_text: bool = False) -> Statistics:
    return Statistics(folder / STATISTICS_NAME, lambda: TODAY, on=on, keeps_text=keeps_text)


def test_a_visit_is_counted_by_day_and_found_again_after_a_restart(tmp_path: Path) -> None:
    before = statistics(tmp_path)
    before.event_opened("lhasa")
    before.event_opened("lhasa")
    before.language_chosen("en")
    before.visit_ended(75)
    assert list(statistics(tmp_path).rows()) == [
        ("2024-07-01", "sessions", "", 1),
        ("2024-07-01", "dwell", "1-2 min", 1),
        ("2024-07-01", "events", "lhasa", 2),
        ("2024-07-01", "languages", "en", 1),
    ]


def test_statistics_that_are_off_leave_no_trace(tmp_path: Path) -> None:
    off = statistics(tmp_path, on=False)
    off.event_opened("lhasa")
    off.visit_ended(10)
    assert list(off.rows()) == []
    assert list(tmp_path.iterdir()) == []


def test_what_was_typed_is_kept_only_where_that_is_configured(tmp_path: Path) -> None:
    silent, keeping = statistics(tmp_path), statistics(tmp_path / "b", keeps_text=True)
    for each in (silent, keeping):
        each.nothing_found(" my  name ")
        each.save()
    assert "name" not in (tmp_path / STATISTICS_NAME).read_text()
    assert list(silent.rows()) == [("2024-07-01", "empty_searches", "", 1)]
    assert list(keeping.rows()) == [("2024-07-01", "empty_searches", "my name", 1)]


def test_a_disk_that_refuses_is_told_once_and_costs_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("in the way")
    counting = statistics(tmp_path / "file")
    with caplog.at_level(logging.WARNING):
        counting.visit_ended(1)
        counting.visit_ended(1)
    assert [record.message[:25] for record in caplog.records].count("statistics are kept in me") == 1
    assert ("2024-07-01", "sessions", "", 2) in list(counting.rows())
    assert not counting.export(tmp_path / "file" / "x.csv")


@pytest.mark.parametrize(
    "content", ["", "{", "[1]", '{"2024-07-01": 3}', '{"x": {"events": {"a": 1}}}', "[" * 10**5]
)
def test_a_broken_file_begins_anew(tmp_path: Path, content: str) -> None:
    (tmp_path / STATISTICS_NAME).write_text(content)
    counting = statistics(tmp_path)
    assert list(counting.rows()) == []
    counting.visit_ended(1)
    assert dict(statistics(tmp_path).totals(Count.SESSIONS, 1)) == {"": 1}


def test_years_of_days_do_not_grow_without_end(tmp_path: Path) -> None:
    days = (TODAY + timedelta(days=n) for n in range(KEPT_DAYS + 10))
    counting = Statistics(tmp_path / STATISTICS_NAME, lambda: next(days), on=True)
    for _ in range(KEPT_DAYS + 10):
        counting.event_opened("a")
    counting.save()
    assert len(list(counting.rows())) == KEPT_DAYS


def test_names_beyond_the_most_are_counted_together(tmp_path: Path) -> None:
    counting = statistics(tmp_path)
    for n in range(MOST_NAMES_A_DAY + 5):
        counting.event_opened(str(n))
    assert dict(counting.totals(Count.EVENTS, 1))[REST] == 5


def test_the_csv_has_a_head_and_a_line_for_every_count(tmp_path: Path) -> None:
    counting = statistics(tmp_path, keeps_text=True)
    counting.nothing_found('a, "b"')
    out = io.StringIO()
    counting.write_csv(out)
    assert out.getvalue().splitlines() == ["day,what,name,count", '2024-07-01,empty_searches,"a, ""b""",1']


@given(st.floats(0, 1e6))
def test_every_visit_falls_into_one_bucket_and_longer_ones_never_into_an_earlier(seconds: float) -> None:
    place = DWELL_BUCKETS.index(dwell_bucket(seconds))
    assert DWELL_BUCKETS.index(dwell_bucket(seconds * 1.01 + 1)) >= place


def test_half_a_character_that_was_typed_is_counted_and_cannot_stop_an_export(tmp_path: Path) -> None:
    counting = statistics(tmp_path, keeps_text=True)
    counting.nothing_found("a\ud800")
    counting.save()
    assert list(statistics(tmp_path, keeps_text=True).rows()) == [("2024-07-01", "empty_searches", "a\ud800", 1)]
    assert not counting.export(tmp_path / "out.csv")
