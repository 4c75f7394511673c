"""`timeline.yaml`: what a timeline says of itself."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from viewer.reading.format.part import Part
from viewer.reading.format.scalars import Edtf, EventId, Id, Language, NeededText, Text, one_of

VERSION = "1"
COLOURS = ("red", "amber", "blue", "yellow", "brown", "green", "violet")
"""The colour tokens; each theme gives them a value."""
GLYPHS = ("diamond", "circle", "plus", "triangle", "square", "asterisk", "half")


class Lane(Part):
    """A named row of the surface."""

    id: Id
    name: NeededText
    colour: one_of(*COLOURS)  # type: ignore[valid-type]
    glyph: one_of(*GLYPHS)  # type: ignore[valid-type]


class Heading(Part):
    """The first language is the default; `start_here` names up to three events for a first visit."""

    format: one_of(VERSION, numbers=True)  # type: ignore[valid-type]
    id: Id
    title: NeededText
    subtitle: Text | None = None
    span: Edtf
    languages: Annotated[tuple[Language, ...], Field(min_length=1)]
    lanes: Annotated[tuple[Lane, ...], Field(min_length=1)]
    start_view: Edtf | None = None
    start_here: Annotated[tuple[EventId, ...], Field(max_length=3)] = ()
    credits: Text | None = None
