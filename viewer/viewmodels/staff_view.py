"""The staff menu: the PIN pad before it, and what staff can see and do there."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from viewer.domain.values import dataclass
from viewer.kiosk.endings import Ending
from viewer.kiosk.pin import MOST_DIGITS
from viewer.kiosk.staff import StaffDoor
from viewer.kiosk.statistics import CSV_NAME, Count, Statistics

QML_IMPORT_NAME = "Timeline.Core"
QML_IMPORT_MAJOR_VERSION = 1

_DAYS = 30
_NAMES = 12
_SECOND_MS = 1000


@dataclass(frozen=True, slots=True)
class StaffServices:
    """What the menu asks of the program around it."""

    status: Callable[[], Sequence[str]]
    """Lines on how the exhibit is, the faults of its configuration among them."""
    log_tail: Callable[[], Sequence[str]]
    """The log's last lines."""
    contents: Callable[[], Sequence[Path]]
    """Timelines that can be shown."""
    show_content: Callable[[Path], bool]
    """Show one; False, told in the log, where it cannot be opened."""
    end: Callable[[Ending], object]
    """End the program."""
    csv_folder: Path
    """Where statistics are exported to."""


@QmlElement
@QmlUncreatable("The exhibit makes its staff menu")
class StaffView(QObject):  # type: ignore[operator]  # PySide's stub of QmlUncreatable lacks __call__
    """`page` is what of it is shown: nothing, the pad, the menu or one of its pages."""

    changed = Signal()
    opened = Signal()
    """Staff have shown who they are."""
    left = Signal()
    cleaningAsked = Signal()  # noqa: N815

    def __init__(
        self, door: StaffDoor, statistics: Statistics, services: StaffServices, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._door = door
        self._statistics = statistics
        self._services = services
        self._page = ""
        self._typed = ""
        self._note = ""
        self._waiting = QTimer(self, interval=_SECOND_MS)
        self._waiting.timeout.connect(self._count_down)

    # -- Python's side ------------------------------------------------------------------------------

    def knock(self) -> bool:
        """Somebody tapped the corner as staff do; whether that shows something. Without PIN and key it does not."""
        if not self._door.exists or self._page:
            return False
        if self._door.opens_by_key():
            self._enter()
        elif self._door.asks_for_pin:
            self._show("pad")
            self._count_down()
        return bool(self._page)

    def cancel_shown(self) -> bool:
        """`cancel` what is shown, if anything is; whether something was."""
        shown = bool(self._page)
        self.cancel()
        return shown

    def close(self) -> None:
        """Nothing of it is shown."""
        self._waiting.stop()
        self._typed = self._note = ""
        self._show("")

    # -- the pad ------------------------------------------------------------------------------------

    @Slot(str)
    def type(self, digit: str) -> None:
        """One more digit; one more than any PIN has is left out."""
        if self._page == "pad" and digit.isdigit() and len(self._typed) < MOST_DIGITS:
            self._typed += digit
            self.changed.emit()

    @Slot()
    def erase(self) -> None:
        self._typed = self._typed[:-1]
        self.changed.emit()

    @Slot()
    def confirm(self) -> None:
        """Try what was typed."""
        if self._page != "pad" or not self._typed or self._door.wait_s > 0:
            return
        typed, self._typed = self._typed, ""
        if self._door.opens_with(typed):
            self._enter()
        else:
            self._note = QCoreApplication.translate("StaffView", "That is not the PIN.")
            self.changed.emit()
            self._count_down()

    @Slot()
    def cancel(self) -> None:
        """Back to the visitor's screen from the pad, to the menu from one of its pages, and out of the menu."""
        match self._page:
            case "pad":
                self.close()
            case "menu":
                self.close()
                self.left.emit()
            case "":
                pass
            case _:
                self._note = ""
                self._show("menu")

    # -- the menu -----------------------------------------------------------------------------------

    @Slot(str)
    def open(self, page: str) -> None:
        """Show `status`, `log`, `statistics` or `content`."""
        if self._page not in ("", "pad"):
            self._note = ""
            self._show(page)

    @Slot()
    def clean(self) -> None:
        if self._page == "menu":
            self.cleaningAsked.emit()

    @Slot()
    def exportStatistics(self) -> None:  # noqa: N802
        """As a CSV file in the folder of the exhibit's state."""
        file = self._services.csv_folder / CSV_NAME
        done = self._statistics.export(file)
        told = (
            QCoreApplication.translate("StaffView", "Written: %1")
            if done
            else QCoreApplication.translate("StaffView", "It could not be written: %1")
        )
        self._note = told.replace("%1", str(file))
        self.changed.emit()

    @Slot(int)
    def show(self, place: int) -> None:
        """Show one of the timelines of `contents` until the program ends."""
        paths = list(self._services.contents())
        if self._page == "content" and 0 <= place < len(paths):
            shown = self._services.show_content(paths[place])
            told = (
                QCoreApplication.translate("StaffView", "Now shown: %1")
                if shown
                else QCoreApplication.translate("StaffView", "It cannot be opened: %1")
            )
            self._note = told.replace("%1", paths[place].name)
            self.changed.emit()

    @Slot()
    def restart(self) -> None:
        if self._page == "menu":
            self._services.end(Ending.RESTART)

    @Slot()
    def quit(self) -> None:
        if self._page == "menu":
            self._services.end(Ending.QUIT)

    # -- within -------------------------------------------------------------------------------------

    def _enter(self) -> None:
        self.close()
        self._show("menu")
        self.opened.emit()

    def _show(self, page: str) -> None:
        self._page = page
        self.changed.emit()

    def _count_down(self) -> None:
        """Tell the wait after wrong tries each second, as long as there is one."""
        waits = self._door.wait_s > 0
        if waits and not self._waiting.isActive():
            self._waiting.start()
        elif not waits and self._waiting.isActive():
            self._waiting.stop()
        self.changed.emit()

    def _lines(self) -> list[str]:
        match self._page:
            case "status":
                return list(self._services.status())
            case "log":
                return list(self._services.log_tail())
            case "statistics":
                return self._statistics_lines()
        return []

    def _statistics_lines(self) -> list[str]:
        if not self._statistics.on:
            return [
                QCoreApplication.translate("StaffView", "Statistics are off: “statistics” in the configuration.")
            ]
        lines = []
        for what, title in (
            (Count.SESSIONS, QCoreApplication.translate("StaffView", "Visits")),
            (Count.DWELL, QCoreApplication.translate("StaffView", "Length of visits")),
            (Count.EVENTS, QCoreApplication.translate("StaffView", "Events opened")),
            (Count.LANGUAGES, QCoreApplication.translate("StaffView", "Languages chosen")),
            (Count.EMPTY_SEARCHES, QCoreApplication.translate("StaffView", "Searches that found nothing")),
        ):
            totals = self._statistics.totals(what, _DAYS)
            named = "  ".join(f"{name} {number}".strip() for name, number in totals[:_NAMES])
            lines.append(f"{title}: {named or 0}")
        return lines

    def _contents(self) -> list[str]:
        return [path.name for path in self._services.contents()] if self._page == "content" else []

    def _pad_note(self) -> str:
        wait = math.ceil(self._door.wait_s)
        if self._page == "pad" and wait:
            words = QCoreApplication.translate("StaffView", "Wait %1 s before the next try.")
            return words.replace("%1", str(wait))
        return self._note

    page = Property(str, lambda self: self._page, notify=changed)
    typed = Property(int, lambda self: len(self._typed), notify=changed)
    note = Property(str, _pad_note, notify=changed)
    waits = Property(bool, lambda self: self._door.wait_s > 0, notify=changed)
    lines = Property(list, _lines, notify=changed)
    contents = Property(list, _contents, notify=changed)
