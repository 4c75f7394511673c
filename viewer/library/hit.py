"""What a search answers with."""

from __future__ import annotations

from enum import StrEnum

from viewer.domain.values import dataclass


class HitKind(StrEnum):
    """What a search found."""

    EVENT = "event"
    QUOTE = "quote"
    FIGURE = "figure"
    ENTITY = "entity"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found. `row` is the event to show for it: its own, or the most important that names the
    entity or cites the source; None if there is none. `text[start:end]` is what matched, counted in
    characters; both are 0 where the text is found by something that it does not say, as by a name.
    """

    kind: HitKind
    row: int | None
    id: str
    """Of the event, the entity or the source."""
    text: str
    start: int = 0
    end: int = 0
