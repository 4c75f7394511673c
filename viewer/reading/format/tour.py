"""`tours/*.yaml`: an ordered way through the timeline, one file each."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from viewer.reading.format.part import Part
from viewer.reading.format.scalars import Edtf, EventId, Id, NeededText, Seconds, Text


class Stop(Part):
    """`seconds` is how long it is meant to take; `view` the window of time to show."""

    event: EventId
    title: Text | None = None
    text: Text | None = None
    notes: Text | None = None
    seconds: Seconds | None = None
    view: Edtf | None = None


class Tour(Part):
    """`for` says for whom."""

    id: Id
    title: NeededText
    audience: Annotated[Text | None, Field(alias="for")] = None
    stops: Annotated[tuple[Stop, ...], Field(min_length=1)]
