"""Moving the contents of a running exhibit on: whoever shows them calls `tick`, and is told what to show."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from viewer.kiosk.content_shelf import ContentShelf

log = logging.getLogger(__name__)


class ContentTurns:
    """`show` opens a content in the window and says whether that went well; `clock` counts s and never falls."""

    def __init__(self, shelf: ContentShelf, show: Callable[[Path], bool], clock: Callable[[], float]) -> None:
        self._shelf = shelf
        self._show = show
        self._clock = clock

    def tick(self, *, nobody_there: bool) -> None:
        """Every second or so; a new content comes only while nobody is there."""
        self._shelf.poll(self._clock())
        if nobody_there and self._shelf.swap_if_ready(self._clock()):
            self._show_current()

    def failed(self, reason: str) -> None:
        """The exhibit is not well, which is the content's fault while that is on trial."""
        if not self._shelf.on_trial:
            return
        if self._shelf.trial_failed(reason):
            self._show_current()
        else:
            self._shelf.try_again(self._clock())

    def choices(self) -> tuple[Path, ...]:
        """Every content that can be shown, the current one first."""
        return self._shelf.choices()

    def choose(self, content: Path) -> bool:
        """Show one of `choices`, as staff wish; False where it cannot be shown, and all is as it was."""
        if self._show(content):
            self._shelf.choose(content)
            return True
        log.error("%s was chosen, and cannot be shown", content)
        return False

    @property
    def on_trial(self) -> bool:
        """Whether what is shown has yet to prove itself."""
        return self._shelf.on_trial

    def _show_current(self) -> None:
        """What cannot be opened fails its trial at once, until it is given up for one that can."""
        while not self._show(self._shelf.current()):
            if not self._shelf.on_trial:
                log.error("%s cannot be shown, and there is no other", self._shelf.current())
                return
            self._shelf.trial_failed("it cannot be opened")
