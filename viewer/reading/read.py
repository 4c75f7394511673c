"""A folder of YAML in, a timeline or all its problems out."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from viewer.domain.dates import EventDate
from viewer.domain.entity import Entity, EntityKind
from viewer.domain.event import Event
from viewer.domain.heading import Heading
from viewer.domain.plain import from_plain
from viewer.domain.source import Source
from viewer.domain.timeline import Timeline
from viewer.domain.tour import Tour
from viewer.reading.dates import parse_date
from viewer.reading.edtf_dates import DateError
from viewer.reading.files import FileError, Opener, read_text
from viewer.reading.folder import ENTITIES, HEADING, SOURCES, Listing, list_folder
from viewer.reading.format import entity, event, heading, source, tour
from viewer.reading.format.marks import ENTITY_KINDS, Kind
from viewer.reading.format.part import Part
from viewer.reading.ids import Ids
from viewer.reading.pace import Pace, Progress
from viewer.reading.passages import Passages
from viewer.reading.problem import Problem, Word
from viewer.reading.reporter import Findings, Reporter
from viewer.reading.rules import check_rules
from viewer.reading.rules.context import Context
from viewer.reading.shape import check_shape, shown
from viewer.reading.yaml_nodes import Fields, Items, Node, Scalar, parse, plain

T = TypeVar("T")

_ENTITY_LISTS = {
    "people": EntityKind.PERSON,
    "places": EntityKind.PLACE,
    "organisations": EntityKind.ORGANISATION,
}


@dataclass(frozen=True, slots=True)
class Result:
    """`timeline` is None exactly if one of the problems is an error. `files` is how many were looked at."""

    timeline: Timeline | None
    problems: tuple[Problem, ...]
    files: int = 0


def read_timeline(
    folder: Path,
    texts: Path | None = None,
    opener: Opener = os.open,
    progress: Progress = lambda _: None,
) -> Result:
    """Reads the timeline in `folder` and reports everything that is wrong with it; raises nothing.

    Every selector is looked up in the text of its source: in the one that the timeline carries, else in one of the
    folder `texts`, `<source id>.txt`.
    `opener` opens files and is `os.open` but in tests. `progress` is called with 0 to 1, never falling.
    """
    reporter = Reporter(Findings())
    listing = list_folder(folder, reporter)
    if listing is None:
        return Result(None, reporter.findings.in_order())
    passages = Passages(texts, opener)
    with _own_garbage_collection():
        pace = Pace(folder, listing.files, progress)
        timeline = _Reading(folder, listing, passages, reporter, opener, pace).timeline()
    progress(1.0)
    return Result(timeline, reporter.findings.in_order(), listing.count)


@contextmanager
def _own_garbage_collection() -> Iterator[None]:
    """Garbage is looked for once a file, among what that file made: looking everywhere took half of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


class _Reading:
    """One run over one folder: files in order of use, each let go before the next is read."""

    def __init__(
        self,
        folder: Path,
        listing: Listing,
        passages: Passages,
        reporter: Reporter,
        opener: Opener,
        pace: Pace,
    ) -> None:
        self._folder = folder
        self._listing = listing
        self._reporter = reporter
        self._opener = opener
        self._pace = pace
        self._ids = Ids()
        self._context = Context(folder, self._ids, passages)

    def timeline(self) -> Timeline | None:
        head = self._heading()
        entities = [
            read for kind, node, reporter in self._entities() if (read := self._entity(kind, node, reporter))
        ]
        sources = list(self._records(SOURCES, source.Source, Source, Kind.SOURCE))
        events = [
            read for file in self._listing.events for read in self._records(file, event.Event, Event, Kind.EVENT)
        ]
        tours = [read for file in self._listing.tours for read in self._records(file, tour.Tour, Tour, Kind.TOUR)]
        self._ids.report_dangling(self._reporter)
        if not events and not self._reporter.findings.failed:
            self._reporter.error_at("no_events")
        if head is None or self._reporter.findings.failed:
            return None
        events.sort(key=lambda each: each.date.sort_key)
        return Timeline(head, tuple(events), tuple(entities), tuple(sources), tuple(tours))

    def _heading(self) -> Heading | None:
        node = self._load(HEADING, frozenset({Kind.LANE}))
        if node is None:
            return None
        reporter = self._reporter.for_file(HEADING)
        if not isinstance(node, Fields):
            reporter.error("wrong_type", node, expected=Word("map"), found=shown(node))
            self._ids.could_not_read(frozenset({Kind.LANE}), HEADING)
            return None
        languages = tuple(item.text for item in node.items_at("languages") if isinstance(item, Scalar))
        self._context = Context(
            self._folder, self._ids, self._context.passages, languages, _span(node.text_at("span"))
        )
        for lane in node.items_at("lanes"):
            self._define(Kind.LANE, lane, reporter)
        return self._record(heading.Heading, Heading, node, reporter)

    def _entities(self) -> Iterator[tuple[EntityKind, Node, Reporter]]:
        """Each entity as written, with its kind, once the file's own shape has been checked."""
        node = self._load(ENTITIES, ENTITY_KINDS)
        reporter = self._reporter.for_file(ENTITIES)
        if node is None:
            return
        outline = {key: [] for key in plain(node)} if isinstance(node, Fields) else plain(node)
        check_shape(entity.Entities, node, outline, reporter)
        if isinstance(node, Fields):
            for key, kind in _ENTITY_LISTS.items():
                for item in self._listed(node.values.get(key), reporter):
                    yield kind, item, reporter

    def _entity(self, kind: EntityKind, node: Node, reporter: Reporter) -> Entity | None:
        self._define(Kind(kind.value), node, reporter)
        return self._record(entity.Entity, Entity, node, reporter, kind=kind.value)

    def _records(self, file: str, model: type[Part], domain: type[T], kind: Kind) -> Iterator[T]:
        """The records of a file that holds one or a list of them."""
        node = self._load(file, frozenset({kind}))
        if node is None:
            return
        reporter = self._reporter.for_file(file)
        items = node.items if isinstance(node, Items) else [node]
        for number, item in enumerate(items, 1):
            about = reporter.for_event(self._title(item)) if kind is Kind.EVENT else reporter
            self._define(kind, item, about)
            record = self._record(model, domain, item, about)
            if record is not None:
                yield record
            self._pace.looked_at(number, len(items))

    def _listed(self, node: Node | None, reporter: Reporter) -> list[Node]:
        if node is not None and not isinstance(node, Items):
            reporter.error("wrong_type", node, expected=Word("list"), found=shown(node))
        return node.items if isinstance(node, Items) else []

    def _record(self, model: type[Part], domain: type[T], node: Node, reporter: Reporter, **more: str) -> T | None:
        """The domain's value of a record; None once anything has an error, since no timeline will come of it."""
        data: Any = plain(node)
        check_shape(model, node, data, reporter)
        check_rules(model, node, self._context, reporter)
        if reporter.findings.failed:
            return None
        return from_plain(domain, {**data, **more}, parse_date)

    def _define(self, kind: Kind, node: Node, reporter: Reporter) -> None:
        written = node.values.get("id") if isinstance(node, Fields) else None
        if isinstance(written, Scalar) and written.text:
            self._ids.define(kind, written.text, written, reporter)

    def _title(self, node: Node) -> str:
        """An event's title in the timeline's first language, as far as there is one; else its id."""
        if not isinstance(node, Fields):
            return ""
        title = node.values.get("title")
        if isinstance(title, Fields):
            first = next(iter(title.values), "")
            language = next((tag for tag in self._context.languages if tag in title.values), first)
            text = title.text_at(language)
        else:
            text = node.text_at("title")
        return " ".join(text.split()) or node.text_at("id")

    def _load(self, file: str, kinds: frozenset[Kind]) -> Node | None:
        """The tree of a file, None where there is none or it cannot be read, which is then reported."""
        if "/" not in file and file not in self._listing.single:
            return None
        gc.collect(0)
        self._pace.begin(file)
        reporter = self._reporter.for_file(file)
        try:
            root, faults = parse(read_text(self._folder / file, self._opener))
        except FileError as problem:
            reporter.error_at(problem.code, problem.line, problem.column, **problem.values)
            self._ids.could_not_read(kinds, file)
            return None
        self._pace.parsed()
        for fault in faults:
            reporter.error_at(fault.code, fault.line, fault.column, **fault.values)
        if root is None and not faults:
            reporter.error_at("empty_file")
        if root is None:
            self._ids.could_not_read(kinds, file)
        return root


def _span(written: str) -> EventDate | None:
    """The timeline's span, if it is one that dates can be held against."""
    try:
        span = parse_date(written)
    except DateError:
        return None
    closed = span.is_span and span.earliest_start is not None and span.latest_end is not None
    return span if closed else None
