"""Events lie within the timeline's span, name their sources, and link to others."""

from __future__ import annotations

from viewer.domain.dates import EventDate
from viewer.domain.markdown_text import without_markup
from viewer.reading.dates import parse_date
from viewer.reading.edtf_dates import DateError
from viewer.reading.reporter import Reporter
from viewer.reading.rules.context import Context
from viewer.reading.shape import shortened
from viewer.reading.yaml_nodes import Fields, Items, Node, Scalar


def check_event(event: Fields, context: Context, reporter: Reporter) -> None:
    """The date against the span, sources against none, links against itself, the summary against markup."""
    check_within_span(event, "date", context, reporter)
    _check_summary(event.values.get("summary"), reporter)
    sources = event.values.get("sources")
    if sources is None or (isinstance(sources, Items) and not sources.items):
        reporter.warn("no_source", event)
    own = event.text_at("id")
    for link in event.items_at("links"):
        if isinstance(link, Fields) and own and link.text_at("to") == own:
            reporter.error("link_to_self", link.values["to"], found=own)


def _check_summary(summary: Node | None, reporter: Reporter) -> None:
    """It stands on cards, in lists and among hits as well, where nothing can be emphasised or followed."""
    for part in summary.values.values() if isinstance(summary, Fields) else (summary,):
        if isinstance(part, Scalar) and without_markup(part.text) != part.text:
            reporter.warn("summary_markup", part, found=shortened(part.text))


def check_within_span(part: Fields, key: str, context: Context, reporter: Reporter) -> None:
    """Reports a date at `key` that begins or ends outside the span, as far as its source says when."""
    node = part.values.get(key)
    if context.span is None or not isinstance(node, Scalar):
        return
    try:
        date = parse_date(node.text)
    except DateError:
        return
    if not fits(date, context.span):
        reporter.error("outside_span", node, found=node.text, expected=context.span.text)


def fits(date: EventDate, span: EventDate) -> bool:
    """Whether both ends of `date`, where the source gives them, may lie within `span`.

    A soft end may reach out of the span: `1994~` may stand in a timeline that begins in 1994.
    """
    first, after = span.extent
    starts = _meets(date.earliest_start, date.latest_start, first, after - 1)
    ends = _meets(date.earliest_end, date.latest_end, first + 1, after)
    return starts and ends


def _meets(earliest: int | None, latest: int | None, first: int, last: int) -> bool:
    """Whether a bound between two instants, each perhaps unknown, may lie from `first` to `last`."""
    return (latest is None or latest >= first) and (earliest is None or earliest <= last)
