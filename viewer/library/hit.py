"""What a search answers with."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from itertools import chain

from viewer.domain.values import dataclass

Lit = tuple[tuple[int, int], ...]
"""Start and end, in characters, of the words in a text that were asked for; ascending, none within another."""


class HitKind(StrEnum):
    """What a search found."""

    EVENT = "event"
    QUOTE = "quote"
    FIGURE = "figure"
    ENTITY = "entity"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found, with what is shown of it in the reader's language."""

    kind: HitKind
    id: str
    """Of the event, the entity or the source; `EVENT#quote-1` and `EVENT#figure-1` are the parts of an event."""
    row: int | None
    """The event to show for it: its own, or the most important that names the entity or cites the source; None if
    there is none."""
    title: str
    """The event's title, the name, or the source's title."""
    text: str
    """What it says: of a quotation or a figure its words, of all else the title."""
    lit: Lit
    aside: str
    """Beside it: where it was found if `text` does not say that, else whose it is; may be empty."""
    aside_lit: Lit
    score: float
    """How well it answers, 0 to 1: by where it was found, and best where nothing else stands there."""
    part: int = 0
    """Which of the event's quotations or figures it is, from 0."""
    nearest: bool = False
    """Whether it is no answer, but the nearest to what was asked where nothing answers."""

    @property
    def excerpt(self) -> str:
        """The text in which it was found."""
        return self.aside if self._is_aside else self.text

    @property
    def excerpt_lit(self) -> Lit:
        """What of the excerpt was asked for."""
        return self.aside_lit if self._is_aside else self.lit

    @property
    def _is_aside(self) -> bool:
        return bool(self.aside_lit) and not self.lit


def grouped(hits: Iterable[Hit]) -> list[Hit]:
    """Hits by kind, the kind of the best hit first; within a kind the order stays."""
    groups: dict[HitKind, list[Hit]] = {}
    for hit in hits:
        groups.setdefault(hit.kind, []).append(hit)
    return list(chain.from_iterable(groups.values()))
