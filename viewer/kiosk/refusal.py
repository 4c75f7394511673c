"""Why a new content is not shown: a value that is kept on disk and told in any language."""

from __future__ import annotations

from typing import Any

from viewer.domain.values import dataclass
from viewer.messages import say


@dataclass(frozen=True, slots=True)
class Refusal:
    """`code` is a sentence in table `room` of viewer/messages, `values` fill it, by name."""

    room: str
    code: str
    values: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, room: str, code: str, **values: object) -> Refusal:
        return cls(room, code, tuple((name, str(value)) for name, value in sorted(values.items())))

    @classmethod
    def from_plain(cls, plain: Any) -> Refusal:
        """What `plain` made; ValueError, TypeError or KeyError for anything else."""
        values = {str(name): str(value) for name, value in dict(plain["values"]).items()}
        refusal = cls.of(str(plain["room"]), str(plain["code"]), **values)
        refusal.sentence("en")
        return refusal

    @property
    def plain(self) -> dict[str, Any]:
        """As JSON can hold it."""
        return {"room": self.room, "code": self.code, "values": dict(self.values)}

    def sentence(self, language: str) -> str:
        """What was wrong and the mend, in one line."""
        return say(self.room, self.code, language, **dict(self.values))
