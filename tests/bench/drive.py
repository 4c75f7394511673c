"""Panning, zooming, opening and searching, each as the work that one event makes. Prints the figures.

Run with QT_QPA_UPDATE_IDLE_TIME=0: Qt then draws at once, and what is measured is work and not waiting.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from driven import Driven, items_of, rank, resident_mb, tree_of
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtQuick import QQuickItem

EVENTS = 300
_STEP_PX = 12
_A_DRAG = 25
_MAGNIFICATIONS = (4, 16, 64)
_A_WAY_IN = 30
_OPENED = 24
_QUERIES = ("choir", "the crew", "plant tr", "种树", "合唱团", "island", "No. 7", "zhongshu", "桥", "harbour")


def pan(driven: Driven) -> tuple[list[float], int]:
    """Frames of dragging back and forth at three magnifications, in ms, and the most delegates."""
    times: list[float] = []
    most = 0
    first, last = driven.session.library.heading.span.extent
    for magnification in _MAGNIFICATIONS:
        driven.whole()
        area = driven.area()
        driven.magnify(magnification)
        left = EVENTS // len(_MAGNIFICATIONS)
        while left > 0:
            # Away from the nearer end of time, so that there is always somewhere to go.
            middle = sum(driven.surface.window_days) / 2
            way = -_STEP_PX if middle < (first + last) / 2 else _STEP_PX
            place = QPointF(area.center().x() - way * _A_DRAG / 2, area.top() + area.height() * 0.6)
            driven.press(place)
            # What tells a drag from a click moves nothing.
            for _ in range(2):
                place += QPointF(way, 0)
                driven.move(place)
            for _ in range(min(_A_DRAG, left)):
                place += QPointF(way, 0)
                taken = driven.timed(lambda place=place: driven.move(place))  # type: ignore[misc]
                assert taken is not None, "a drag has moved nothing"
                times.append(taken)
                left -= 1
            most = max(most, driven.delegates())
            driven.let_lie(place)
    return times, most


def zoom(driven: Driven) -> tuple[list[float], int]:
    """Frames of the wheel, in from the whole span by 240 times and out again, in ms, and the most delegates."""
    times: list[float] = []
    most = 0
    driven.whole()
    area = driven.area()
    place = QPointF(area.left() + area.width() * 0.4, area.top() + area.height() * 0.6)
    notches, way = 0, 1
    while len(times) < EVENTS:
        taken = driven.timed(lambda way=way: driven.wheel(place, way))  # type: ignore[misc]
        if taken is not None:
            times.append(taken)
        notches += way
        if notches in (0, _A_WAY_IN):
            way = -way
        if notches % 5 == 0:
            most = max(most, driven.delegates())
    return times, most


def open_events(driven: Driven) -> tuple[list[float], int]:
    """From a click on a mark until its page stands there complete, in ms, and the most delegates."""
    times: list[float] = []
    most = 0
    driven.whole()
    area = driven.area()
    marks = [mark.mapRectToScene(QRectF(0, 0, mark.width(), mark.height())) for mark in marks_of(driven)]
    places = [mark.center() for mark in marks if area.contains(mark.center())]
    for place in places[:: max(1, len(places) // _OPENED)][:_OPENED]:
        taken = opened(driven, place)
        if taken is not None:
            times.append(taken)
        most = max(most, driven.delegates())
        driven.session.reading_view.close()
        driven.key(Qt.Key.Key_Escape)
        driven.whole()
    return times, most


def marks_of(driven: Driven) -> list[QQuickItem]:
    return items_of(driven.window, "EventMark")


def opened(driven: Driven, place: QPointF) -> float | None:
    """ms from a click to the frame after which the page did not change; None if the click opened no page."""
    looks: list[tuple[int, tuple[float, ...]]] = []

    def look() -> None:
        looks.append((time.perf_counter_ns(), page_of(driven)))

    driven.catch_up()
    driven.window.frameSwapped.connect(look)
    begun = time.perf_counter_ns()
    driven.click(place)
    driven.be_still()
    driven.window.frameSwapped.disconnect(look)
    if not driven.session.reading_view.property("isOpen") or not looks:
        return None
    complete = next(when for when, page in looks if page == looks[-1][1])
    return (complete - begun) / 1e6


def page_of(driven: Driven) -> tuple[float, ...]:
    """What tells one state of the reading panel from another: where it stands and how much is in it."""
    panel = next(item for item in tree_of(driven.window.contentItem()) if "ReadingPanel" in type_name(item))
    if not panel.isVisible():
        return ()
    content = list(tree_of(panel))
    return panel.x(), panel.y(), panel.width(), len(content), sum(item.height() for item in content)


def type_name(item: object) -> str:
    return str(item.metaObject().className())  # type: ignore[attr-defined]


def search(driven: Driven) -> list[float]:
    """Of each keystroke in the search field the whole answer, as rows of the list, in ms."""
    times = []
    field = driven.session.search_view
    field.open()
    field.rest_now()
    for language in ("en", "zh-Hans"):
        driven.session.set_language(language)
        for query in _QUERIES:
            for length in range(1, len(query) + 1):
                begun = time.perf_counter_ns()
                field.setText(query[:length])
                times.append((time.perf_counter_ns() - begun) / 1e6)
    field.close()
    return times


def main() -> None:
    driven = Driven(Path(sys.argv[1]))
    pans, most_panning = pan(driven)
    zooms, most_zooming = zoom(driven)
    driven.whole()
    memory = resident_mb()
    openings, most_opening = open_events(driven)
    searches = search(driven)
    figures = {
        "pan_p50_ms": rank(pans, 0.5),
        "pan_p99_ms": rank(pans, 0.99),
        "zoom_p50_ms": rank(zooms, 0.5),
        "zoom_p99_ms": rank(zooms, 0.99),
        "open_event_p95_ms": rank(openings, 0.95),
        "search_p95_ms": rank(searches, 0.95),
        "rss_mb": memory,
        "delegates_max": max(most_panning, most_zooming, most_opening),
    }
    driven.close()
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
