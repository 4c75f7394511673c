"""What a language has to be able to say of dates; `date_text` puts it together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from viewer.domain.written_date import WrittenDate


class Wording(Protocol):
    """One language's ways. `date` and the like are parts of an EDTF date, `told` is a year or None."""

    def one(self, date: WrittenDate) -> str:
        """A date by itself, with the words for approximate and uncertain."""

    def short(self, date: WrittenDate) -> str:
        """What stands at a tick of an axis: only the finest part that `date` has."""

    def between(self, first: WrittenDate, last: WrittenDate) -> str:
        """Some time from `first` to `last`."""

    def either(self, choices: Sequence[str]) -> str:
        """One of several, each in words already."""

    def from_to(self, start: WrittenDate, end: WrittenDate) -> str:
        """A span, shortened where both ends share a year or a month."""

    def since(self, start: WrittenDate, told: int | None) -> str:
        """A span that was still going on when it was told of in the year `told`."""

    def until(self, end: WrittenDate) -> str:
        """A span that had always been going on."""

    def end_unstated(self, start: WrittenDate) -> str:
        """A span that has ended, nobody says when."""

    def start_unstated(self, end: WrittenDate) -> str:
        """A span that nobody says the start of, going on at `end`."""

    def unstated(self) -> str:
        """Nothing is said of either end."""
