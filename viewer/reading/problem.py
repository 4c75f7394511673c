"""A fault in content: what, where, and how it is said to the curator who can mend it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from viewer.domain.values import dataclass
from viewer.messages import DEFAULT, say


class Severity(StrEnum):
    ERROR = "error"
    """The timeline cannot be shown until this is mended."""
    WARNING = "warning"


class Word(str):
    """A value that is said in the reader's own language: the key of a sentence, without its `word_`."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Place:
    """`file` is relative to the timeline's folder, with `/`; line and column are from 1, or 0 for the whole file.

    `event` is the event's title (in the timeline's first language where there is one) or its id, else empty.
    """

    file: str
    line: int = 0
    column: int = 0
    event: str = ""


Value = str | int


@dataclass(frozen=True, slots=True)
class Problem:
    """`code` names the sentence in table `reading`; `values` fill it.

    Among the values `found` is what stands there, `expected` what may stand there, and `suggestion` the
    nearest right one.
    """

    code: str
    severity: Severity
    place: Place
    values: Mapping[str, Value] = field(default_factory=dict)

    def value(self, name: str, language: str = DEFAULT) -> str:
        """One of the values as text in `language`; empty where the problem has none of that name."""
        value = self.values.get(name, "")
        return say("reading", f"word_{value}", language) if isinstance(value, Word) else str(value)

    def sentence(self, language: str = DEFAULT) -> str:
        """What is wrong and what to do, without the place and without the suggestion."""
        values = {name: self.value(name, language) for name in self.values}
        return say("reading", self.code, language, **values)

    def hint(self, language: str = DEFAULT) -> str:
        """The nearest right one as a question, or the empty string."""
        suggestion = self.value("suggestion", language)
        return say("reading", "did_you_mean", language, suggestion=suggestion) if suggestion else ""
