"""What `timeline.yaml` and the stops of tours say about the window of time."""

from __future__ import annotations

from collections import Counter

from viewer.reading.dates import parse_date
from viewer.reading.edtf_dates import DateError
from viewer.reading.reporter import Reporter
from viewer.reading.rules.context import Context
from viewer.reading.rules.events import check_within_span
from viewer.reading.yaml_nodes import Fields, Scalar


def check_heading(heading: Fields, context: Context, reporter: Reporter) -> None:
    """The span has both ends, the first view lies within it, lanes are told apart, nothing stands twice."""
    _check_window(heading, "span", reporter, interval=True)
    _check_window(heading, "start_view", reporter)
    check_within_span(heading, "start_view", context, reporter)
    glyphs = Counter(lane.text_at("glyph") for lane in heading.items_at("lanes") if isinstance(lane, Fields))
    for lane in heading.items_at("lanes"):
        if isinstance(lane, Fields) and glyphs[glyph := lane.text_at("glyph")] > 1:
            glyphs[glyph] = 0
            reporter.warn("glyph_twice", lane.values.get("glyph", lane), found=glyph)
    for key in ("languages", "start_here"):
        _check_once(heading, key, reporter)


def check_stop(stop: Fields, context: Context, reporter: Reporter) -> None:
    """A stop's window has both ends and lies within the span."""
    _check_window(stop, "view", reporter)
    check_within_span(stop, "view", context, reporter)


def _check_window(part: Fields, key: str, reporter: Reporter, interval: bool = False) -> None:
    node = part.values.get(key)
    if not isinstance(node, Scalar):
        return
    try:
        date = parse_date(node.text)
    except DateError:
        return
    if (interval and not date.is_span) or date.earliest_start is None or date.latest_end is None:
        reporter.error("no_window", node, found=node.text)


def _check_once(part: Fields, key: str, reporter: Reporter) -> None:
    seen: set[str] = set()
    for item in part.items_at(key):
        if isinstance(item, Scalar):
            if item.text in seen:
                reporter.error("named_twice", item, found=item.text)
            seen.add(item.text)
