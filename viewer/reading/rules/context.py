"""What a rule may need to know beyond the value it looks at."""

from __future__ import annotations

from pathlib import Path

from viewer.domain.dates import EventDate
from viewer.domain.values import dataclass
from viewer.reading.ids import Ids
from viewer.reading.passages import Passages


@dataclass(frozen=True, slots=True)
class Context:
    """`languages` is empty and `span` None where `timeline.yaml` does not give them rightly."""

    folder: Path
    ids: Ids
    passages: Passages
    languages: tuple[str, ...] = ()
    span: EventDate | None = None
