"""A picture of a view, drawn by a real window that nobody sees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer

from viewer.desktop.options import ShotOptions

if TYPE_CHECKING:
    from viewer.stage import Stage

_FRAMES = 3
"""Frames that are let go by: the first arranges the surface, the second places what depends on that."""
_LONGEST_MS = 10_000


class ShotFault(Exception):  # noqa: N818 - it says what it is
    """What kept the picture from being made; `sentence` says it to a person."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self._key = key
        self._values = values

    def sentence(self, language: str) -> str:
        from viewer.messages import say

        return say("app", self._key, language, **self._values)


def draw(stage: Stage, options: ShotOptions) -> None:
    """Draw what `options` ask for into their file; ShotFault if there is no such event or view."""
    window, session = stage.window, stage.session
    if options.diagonal_mm:
        diagonal_px = (options.width**2 + options.height**2) ** 0.5
        session.set_px_per_mm(diagonal_px / options.diagonal_mm)
    window.resize(options.width, options.height)
    stage.show()
    _let_frames_go(stage)
    if options.view is not None:
        from viewer.reading.edtf_dates import DateError, parse_date

        try:
            session.surface_view.show_date(parse_date(options.view))
        except DateError as fault:
            raise ShotFault("bad_view", found=options.view) from fault
    if options.event is not None and not session.show_event(options.event):
        raise ShotFault("no_such_event", found=options.event)
    _let_frames_go(stage)
    session.surface_view.rest_now()
    _let_frames_go(stage)
    if not window.grabWindow().save(str(options.output), "PNG"):  # type: ignore[call-overload]
        raise ShotFault("not_written", file=options.output)


def _let_frames_go(stage: Stage) -> None:
    """Run the event loop until some frames have been drawn."""
    loop = QEventLoop()
    left = _FRAMES

    def count() -> None:
        nonlocal left
        left -= 1
        if left > 0:
            stage.window.update()
        else:
            QTimer.singleShot(0, loop.quit)

    stage.window.frameSwapped.connect(count)
    QTimer.singleShot(_LONGEST_MS, loop, loop.quit)
    stage.window.update()
    loop.exec()
    stage.window.frameSwapped.disconnect(count)
