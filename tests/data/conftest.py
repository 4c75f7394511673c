"""The shipped timeline as read, and the article that it is drawn from where that is at hand."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from viewer.domain.event import Event
from viewer.domain.texts import LocalText
from viewer.domain.timeline import Timeline
from viewer.reading.read import Result, read_timeline

_CHECKOUT = Path(__file__).resolve().parents[2]
_FOLDER = _CHECKOUT / "data" / "tibet-paired-assistance"
_ARTICLE = _CHECKOUT.parent / "shared" / "source" / "xinhua-review.txt"


@pytest.fixture(scope="session")
def shipped_folder() -> Path:
    return _FOLDER


@pytest.fixture(scope="session")
def shipped(shipped_folder: Path) -> Result:
    return read_timeline(shipped_folder)


@pytest.fixture(scope="session")
def timeline(shipped: Result) -> Timeline:
    assert shipped.timeline is not None, shipped.problems
    return shipped.timeline


@pytest.fixture(scope="session")
def events(timeline: Timeline) -> dict[str, Event]:
    return {event.id: event for event in timeline.events}


@pytest.fixture(scope="session")
def article() -> Path:
    """The review's text, which is not part of the repository."""
    if not _ARTICLE.is_file():
        pytest.skip(f"the article is not beside this checkout ({_ARTICLE}), so passages cannot be looked up in it")
    return _ARTICLE


@pytest.fixture(scope="session")
def article_text(article: Path) -> str:
    """The article without white space, which is how selectors are matched."""
    return "".join(article.read_text(encoding="utf-8").split())


def _texts(value: Any, where: str) -> Iterator[tuple[str, LocalText]]:
    if isinstance(value, LocalText):
        if value:
            yield where, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(item, f"{where}[{getattr(item, 'id', index)}]")
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from _texts(getattr(value, field.name), f"{where}.{field.name}")


@pytest.fixture(scope="session")
def texts_of() -> Callable[[Any], list[tuple[str, LocalText]]]:
    """All texts within a value that are not empty, each with the way to it: its own words, not its quotations."""
    return lambda value: list(_texts(value, type(value).__name__))
