"""What `timeline.yaml` says of a timeline as a whole, which is all that the surface needs of it at first."""

from __future__ import annotations

from viewer.domain.dates import EventDate
from viewer.domain.texts import LocalText
from viewer.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Lane:
    """A row of the surface; `colour` is a theme's token and `glyph` a shape's name, never a literal colour."""

    id: str
    name: LocalText
    colour: str
    glyph: str


@dataclass(frozen=True, slots=True)
class Heading:
    """What `timeline.yaml` says: everything of a timeline that is not an event, entity, source or tour."""

    id: str
    title: LocalText
    span: EventDate
    languages: tuple[str, ...]
    lanes: tuple[Lane, ...]
    subtitle: LocalText = LocalText()
    start_view: EventDate | None = None
    start_here: tuple[str, ...] = ()
    credits: LocalText = LocalText()
