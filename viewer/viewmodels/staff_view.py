"""The staff menu: the PIN pad before it, and what staff can see and do there."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from viewer.domain.values import dataclass
from viewer.kiosk.endings import Ending
from viewer.kiosk.log_tail import log_tail
from viewer.kiosk.pin_pad import PinPad
from viewer.kiosk.staff import StaffDoor
from viewer.kiosk.staff_services import StaffServices

QML_IMPORT_NAME = "Timeline.Core"
QML_IMPORT_MAJOR_VERSION = 1

_PAGES = frozenset({"status", "log", "statistics", "content", "quit"})
_FRAME_MS = 50
"""For a frame that says so before a PIN is looked at, which holds up the next one."""


@dataclass(frozen=True, slots=True)
class StaffDeeds:
    """What the menu has the program around it do."""

    show_content: Callable[[Path], bool]
    """Show one; False, told in the log, where it cannot be opened."""
    end: Callable[[Ending], object]
    """End the program."""


@QmlElement
@QmlUncreatable("The exhibit makes its staff menu")
class StaffView(QObject):  # type: ignore[operator]  # PySide's stub of QmlUncreatable lacks __call__
    """`page` is what of it is shown: nothing, the pad, the menu or one of its pages."""

    changed = Signal()
    pageChanged = Signal()  # noqa: N815
    """Another page is shown, with what there is to read on it now."""
    opened = Signal()
    """Staff have shown who they are."""
    left = Signal()
    cleaningAsked = Signal()  # noqa: N815

    def __init__(
        self,
        door: StaffDoor,
        services: StaffServices,
        deeds: StaffDeeds,
        clock: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        """`clock` counts seconds and never falls; whoever winds by it calls `tick` when `due_s` is over."""
        super().__init__(parent)
        self._door = door
        self._services = services
        self._deeds = deeds
        self._pad = PinPad(door, clock)
        self._page = ""
        self._note = ""
        self._rows: list[dict[str, object]] = []
        self._checking = QTimer(self, interval=_FRAME_MS, singleShot=True)
        self._checking.timeout.connect(self.check)

    # -- Python's side ------------------------------------------------------------------------------

    def knock(self) -> bool:
        """Somebody tapped the corner as staff do; whether that shows something: never without PIN and key."""
        if not self._door.exists or self._page:
            return False
        if self._door.opens_by_key():
            self._enter()
        elif self._door.asks_for_pin:
            self._pad.begin()
            self._show("pad")
        return bool(self._page)

    def cancel_shown(self) -> bool:
        """`cancel` what is shown, if anything is; whether something was."""
        shown = bool(self._page)
        self.cancel()
        return shown

    def close(self) -> None:
        """Nothing of it is shown."""
        self._checking.stop()
        self._pad.begin()
        if self._page:
            self._show("")

    def tick(self) -> None:
        """Time has passed: the pad counts its wait, and goes when nobody is at it."""
        if self._page != "pad":
            return
        if self._pad.is_left:
            self.close()
        else:
            self.changed.emit()

    def due_s(self) -> float:
        """Seconds until `tick` has something to do."""
        return self._pad.due_s() if self._page == "pad" else math.inf

    def check(self) -> None:
        """Try the PIN that was confirmed. Takes 0.1 s."""
        self._checking.stop()
        if self._page == "pad" and self._pad.opens():
            self._enter()
        else:
            self.changed.emit()

    # -- the pad ------------------------------------------------------------------------------------

    @Slot(str)
    def type(self, digit: str) -> None:
        """One more digit; one more than any PIN has is left out."""
        if self._page == "pad" and not self._checking.isActive():
            self._pad.add(digit)
            self.changed.emit()

    @Slot()
    def erase(self) -> None:
        if self._page == "pad" and not self._checking.isActive():
            self._pad.erase()
            self.changed.emit()

    @Slot()
    def confirm(self) -> None:
        """Have what was typed tried, once the screen says so."""
        if self._page == "pad" and self._pad.typed and not self._pad.wait_s:
            self._checking.start()
            self.changed.emit()

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
                self._show("menu")

    # -- the menu -----------------------------------------------------------------------------------

    @Slot(str)
    def open(self, page: str) -> None:
        """Show `status`, `log`, `statistics`, `content`, or `quit`, which asks once more."""
        if self._page == "menu" and page in _PAGES:
            self._show(page)

    @Slot()
    def clean(self) -> None:
        if self._page == "menu":
            self.cleaningAsked.emit()

    @Slot()
    def exportStatistics(self) -> None:  # noqa: N802
        """As a CSV file in the folder of the exhibit's state."""
        if self._page == "statistics":
            done, file = self._services.export()
            told = (
                QCoreApplication.translate("StaffView", "Written: %1")
                if done
                else QCoreApplication.translate("StaffView", "It could not be written: %1")
            )
            self._tell(told.replace("%1", str(file)))

    @Slot(int)
    def show(self, place: int) -> None:
        """Show one of the timelines of `rows`, also after a restart, until a newer one comes."""
        # Not within the touch that asks for it: the visitors' page is made anew for that.
        QTimer.singleShot(0, self, lambda: self._show_content(place))

    @Slot()
    def restart(self) -> None:
        if self._page == "menu" and self._services.run.watched:
            self._deeds.end(Ending.RESTART)

    @Slot()
    def quit(self) -> None:
        if self._page == "quit":
            self._deeds.end(Ending.QUIT)

    # -- within -------------------------------------------------------------------------------------

    def _show_content(self, place: int) -> None:
        offers = self._services.contents()
        if self._page == "content" and 0 <= place < len(offers):
            shown = self._deeds.show_content(offers[place].path)
            told = (
                QCoreApplication.translate("StaffView", "Now shown: %1")
                if shown
                else QCoreApplication.translate("StaffView", "It cannot be opened: %1")
            )
            self._read()
            self._tell(told.replace("%1", offers[place].title))

    def _enter(self) -> None:
        self._pad.begin()
        self._show("menu")
        self.opened.emit()

    def _show(self, page: str) -> None:
        self._page, self._note = page, ""
        self._read()
        self.pageChanged.emit()
        self.changed.emit()

    def _tell(self, note: str) -> None:
        self._note = note
        self.changed.emit()

    def _read(self) -> None:
        """What there is to read: asked once, when the page opens, and again when it has changed something."""
        match self._page:
            case "status" | "statistics":
                lines = self._services.status() if self._page == "status" else self._services.statistics()
                self._rows = [_row(line.title, line.text, warns=line.warns) for line in lines]
            case "log":
                entries = log_tail(self._services.run.log_file)
                self._rows = [_row(entry.when, entry.text, warns=entry.warns) for entry in entries]
            case "content":
                offers = self._services.contents()
                self._rows = [_row(offer.title, offer.origin, chosen=offer.is_shown) for offer in offers]
            case _:
                self._rows = []

    def _told(self) -> str:
        if self._page != "pad":
            return self._note
        if self._checking.isActive():
            return QCoreApplication.translate("StaffView", "One moment …")
        if wait := self._pad.wait_s:
            words = QCoreApplication.translate("StaffView", "Wait %1 s before the next try.")
            return words.replace("%1", str(wait))
        if self._pad.wrong:
            return QCoreApplication.translate("StaffView", "That is not the PIN.")
        return ""

    page = Property(str, lambda self: self._page, notify=pageChanged)
    typed = Property(int, lambda self: self._pad.typed, notify=changed)
    note = Property(str, _told, notify=changed)
    waits = Property(bool, lambda self: self._checking.isActive() or self._pad.wait_s > 0, notify=changed)
    watched = Property(bool, lambda self: self._services.run.watched, constant=True)
    rows = Property(list, lambda self: self._rows, notify=changed)


def _row(title: str, text: str, *, warns: bool = False, chosen: bool = False) -> dict[str, object]:
    return {"title": title, "text": text, "warns": warns, "chosen": chosen}
