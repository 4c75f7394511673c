"""What the filter panel's models hold: a row for each value, gathered in a row for each group of them."""

from __future__ import annotations

from PySide6.QtCore import QObject

from viewer.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class FacetRow:
    kind: str
    """With `key`, what `FilterView.toggle` takes."""
    key: str
    label: str
    """In the reader's language."""
    glyph: str
    """The lane's glyph; empty for all but lanes."""
    colour: str
    """The lane's colour token; empty for all but lanes."""
    count: int
    """How many events have the value, of those that pass the other kinds' filters."""
    chosen: bool
    offered: bool
    """Whether touching it does anything: it is chosen, or has events."""


@dataclass(frozen=True, slots=True)
class FacetGroupRow:
    group: str
    """What `FilterView.showAll` takes."""
    title: str
    facets: QObject
    """A model of FacetRow."""
    more: int
    """How many values of the group are not listed yet."""
