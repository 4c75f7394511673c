"""What is lit on the surface."""

from __future__ import annotations

from viewer.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Lights:
    """What is lit, as rows: the event that is open, those it is linked to, and where the keyboard is."""

    selected: int | None = None
    linked: tuple[int, ...] = ()
    focused: int | None = None

    @property
    def named(self) -> int | None:
        """The row whose label shows whatever the room: the selected one, else the focused one."""
        return self.selected if self.selected is not None else self.focused

    @property
    def meant(self) -> tuple[int, ...]:
        """What is to be in view: the open event, else all that the open page leads to."""
        return self.linked if self.selected is None else (self.selected,)
