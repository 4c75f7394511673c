"""What is free goes back to the system, however small its pieces are."""

from __future__ import annotations

import sys

import pytest
from exhibit_visitor import ExhibitVisitor
from PySide6.QtTest import QSignalSpy

from viewer.kiosk.spare_memory import give_back
from viewer.kiosk.usage import usage_of


@pytest.mark.skipif(sys.platform != "linux", reason="malloc_trim(3) is glibc's")
def test_free_memory_between_what_still_stands_goes_back() -> None:
    # Above what Python takes from its own pools, below what glibc takes from the system one by one.
    pieces = [bytes([1]) * 16_000 for _ in range(4_000)]
    standing = pieces[::40]
    taken = usage_of()
    del pieces
    kept = usage_of()
    give_back()
    left = usage_of()
    assert taken is not None
    assert kept is not None
    assert left is not None
    assert taken.rss_mb - kept.rss_mb < 20, "glibc gives them back by itself: nothing is shown here"
    assert kept.rss_mb - left.rss_mb > 30
    assert len(standing) == 100


def test_after_a_visit_what_it_left_goes(exhibit: ExhibitVisitor, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[bool] = []
    monkeypatch.setattr("viewer.kiosk_stage.give_back", lambda: given.append(True))
    tidying = exhibit.exhibit._tidying
    tidying.setInterval(0)
    exhibit.view.begin_anew()
    assert tidying.isActive()
    assert not given, "it does not hold the reset up"
    assert QSignalSpy(tidying.timeout).wait(5_000)
    assert given == [True]
